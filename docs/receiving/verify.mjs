import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';

/**
 * Checks a message of Tandem's and returns its JSON (null for an empty body); throws when it is not to be trusted.
 * `headers` by lower-case name; `body` exactly as it came, text or Buffer; `secrets`: all that are valid now.
 */
export function verify(headers, body, secrets, now = Date.now() / 1000) {
  const { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': signatures } = headers;
  if (!id || !time || !signatures) throw new Error('a webhook header is missing');
  if (!(Math.abs(now - time) <= 300)) throw new Error('the timestamp is more than 5 minutes off');
  const fits = secrets.some((secret) => {
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    if (key.length < 24) throw new Error('this is not a whsec_ secret');
    const ours = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest();
    const theirs = signatures.split(' ').map((one) => Buffer.from(one.replace(/^v1,/, ''), 'base64'));
    return theirs.some((one) => one.length === ours.length && timingSafeEqual(one, ours));
  });
  if (!fits) throw new Error('no signature fits');
  return body.length ? JSON.parse(body) : null;
}

// As a command: {"headers": {…}, "body": "…", "secrets": ["whsec_…"], "now": seconds or left out} on standard input.
if (process.argv[1] && realpathSync(process.argv[1]) === import.meta.filename) {
  try {
    const { headers, body, secrets, now } = JSON.parse(readFileSync(0, 'utf8'));
    verify(headers, body, secrets, now);
    console.log('ok');
  } catch (error) {
    console.log(error.message);
    process.exitCode = 1;
  }
}

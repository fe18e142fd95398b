import { spawnSync } from 'node:child_process';
import { createHmac, timingSafeEqual } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { generateSecret } from '../../lib/crm/secret';
import { signedHeaders } from '../../lib/crm/sign';
import { canInstall, ensurePackages } from '../services/install';

const folder = new URL('../../docs/receiving/', import.meta.url);
const textOf = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const fileOf = (name: string) => fileURLToPath(new URL(name, folder));

const [secret, former, stranger] = [generateSecret(), generateSecret(), generateSecret()];
const sentAt = Date.UTC(2027, 0, 15, 9, 30);
const id = 'msg_0193a7';
const body = JSON.stringify({ type: 'lead.sql', data: { lead: { name: 'Zoé 🚲 Noël' }, text: 'a\u2028b "\\' } });

interface Message {
  headers: Record<string, string>;
  body: string;
  secrets: string[];
  now?: number;
}

async function message(signers = [secret], change: Partial<Message> = {}): Promise<Message> {
  const headers = await signedHeaders({ id, sentAt, body }, signers);
  return { headers, body, secrets: [secret], now: sentAt / 1000, ...change };
}

const without = (headers: Record<string, string>, name: string) =>
  Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));

/** Each case, and what the receivers say of it. */
const cases: [name: string, message: () => Promise<Message>, says: string][] = [
  ['a good signature', () => message(), 'ok'],
  ['the old secret’s signature beside the new one', () => message([secret, former], { secrets: [former] }), 'ok'],
  ['the new secret’s signature beside the old one', () => message([former, secret], { secrets: [secret] }), 'ok'],
  ['the old secret while both are valid', () => message([former], { secrets: [secret, former] }), 'ok'],
  ['a body in another script', async () => inJapanese(), 'ok'],
  ['an empty body, as in a question for the state', async () => asking(), 'ok'],
  ['a clock 5 minutes ahead', () => message([secret], { now: sentAt / 1000 + 300 }), 'ok'],
  ['a clock 5 minutes behind', () => message([secret], { now: sentAt / 1000 - 300 }), 'ok'],
  ['the old secret alone, once it is no longer valid', () => message([former]), 'no signature fits'],
  ['a stranger’s signature', () => message([stranger]), 'no signature fits'],
  ['a changed body', () => message([secret], { body: `${body} ` }), 'no signature fits'],
  ['a changed id', () => changed('webhook-id', 'msg_0193a8'), 'no signature fits'],
  ['a changed timestamp', () => changed('webhook-timestamp', String(sentAt / 1000 + 1)), 'no signature fits'],
  ['a signature cut short', () => changed('webhook-signature', 'v1,c2hvcnQ='), 'no signature fits'],
  ['a signature of another kind', () => changed('webhook-signature', 'v1a,é'), 'no signature fits'],
  ['no valid secret', () => message([secret], { secrets: [] }), 'no signature fits'],
  ['a stale timestamp', () => message([secret], { now: sentAt / 1000 + 301 }), '5 minutes'],
  ['a timestamp to come', () => message([secret], { now: sentAt / 1000 - 301 }), '5 minutes'],
  ['the machine’s own clock', () => message([secret], { now: undefined }), '5 minutes'],
  ['an empty secret', () => message([secret], { secrets: ['whsec_'] }), 'not a whsec_ secret'],
  ['no id', () => lacking('webhook-id'), 'header is missing'],
  ['no timestamp', () => lacking('webhook-timestamp'), 'header is missing'],
  ['no signature', () => lacking('webhook-signature'), 'header is missing'],
];

async function changed(name: string, value: string): Promise<Message> {
  const good = await message();
  return { ...good, headers: { ...good.headers, [name]: value } };
}

async function lacking(name: string): Promise<Message> {
  const good = await message();
  return { ...good, headers: without(good.headers, name) };
}

async function inJapanese(): Promise<Message> {
  const other = '{"名前":"\\u5c71田 花子","lone":"\u{1f6b2}"}';
  return message([secret], { body: other, headers: await signedHeaders({ id, sentAt, body: other }, [secret]) });
}

async function asking(): Promise<Message> {
  return message([secret], { body: '', headers: await signedHeaders({ id, sentAt, body: '' }, [secret]) });
}

/** Wherever we can install them, and in CI, PHP and Python are there. */
const mustHaveAll = process.env.CI === 'true' || canInstall();

const isMissing = (command: string) => spawnSync(command, ['--version']).status !== 0;

describe.each([
  ['verify.mjs', process.execPath, 'nodejs'],
  ['verify.php', 'php', 'php-cli'],
  ['verify.py', 'python3', 'python3'],
])('%s', (name, command, debian) => {
  if (isMissing(command)) ensurePackages([debian]);
  const missing = isMissing(command);

  it.skipIf(missing && !mustHaveAll).each(cases)('%s', async (_, made, says) => {
    const input = JSON.stringify(await made());
    const { status, stdout, stderr } = spawnSync(command, [fileOf(name)], { input, encoding: 'utf8' });
    expect(stderr).toBe('');
    expect(stdout.trim()).toContain(says);
    expect(status).toBe(says === 'ok' ? 0 : 1);
  });

  it.skipIf(missing && !mustHaveAll)('a message of this moment, by the machine’s own clock', async () => {
    const headers = await signedHeaders({ id, sentAt: Date.now(), body }, [secret]);
    const input = JSON.stringify({ headers, body, secrets: [secret] });
    expect(spawnSync(command, [fileOf(name)], { input, encoding: 'utf8' }).stdout.trim()).toBe('ok');
  });

  it('is what the guide shows', () => {
    expect(textOf('README.md')).toContain(textOf(name).trim());
  });
});

interface Answer {
  go?: boolean;
  status?: number;
  answer?: unknown;
  request?: { url: string } | null;
}

/** Runs a Code node of the n8n workflow with what n8n gives it; n8n itself is not here. */
async function runCodeNode(node: string, given: object, memory: object, verified?: object): Promise<Answer> {
  const { nodes } = JSON.parse(textOf('n8n-workflow.json')) as {
    nodes: { name: string; parameters: { jsCode?: string } }[];
  };
  const code = nodes.find(({ name }) => name === node)?.parameters.jsCode?.replace("'whsec_…'", `'${secret}'`);
  const context = {
    Buffer,
    require: () => ({ createHmac, timingSafeEqual }),
    $input: { first: () => ({ json: given }) },
    $: () => ({ first: () => ({ json: verified }) }),
    $getWorkflowStaticData: () => memory,
    n8n: { helpers: { getBinaryDataBuffer: async () => Buffer.from((given as Message).body) } },
  };
  const items: { json: Answer }[] = await runInNewContext(`(async function () {${code}\n}).call(n8n)`, context);
  return JSON.parse(JSON.stringify(items[0]?.json));
}

describe('n8n-workflow.json', () => {
  const now = async (text: string, signers = [secret]) => ({
    headers: await signedHeaders({ id, sentAt: Date.now(), body: text }, signers),
    body: text,
  });
  const verify = async (text: string, signers = [secret], memory = {}) =>
    runCodeNode('Verify', await now(text, signers), memory);

  it('passes what is good and new', async () => {
    expect(await verify(body)).toEqual({ go: true, id, message: JSON.parse(body), request: null });
    expect(await verify(body, [stranger, secret])).toMatchObject({ go: true });
  });

  it('refuses what is not signed by us, or long ago', async () => {
    expect(await verify(body, [stranger])).toMatchObject({ go: false, status: 401 });
    const stale = { headers: await signedHeaders({ id, sentAt: Date.now() - 301_000, body }, [secret]), body };
    expect(await runCodeNode('Verify', stale, {})).toMatchObject({ go: false, status: 401 });
    expect(await runCodeNode('Verify', { headers: {}, body }, {})).toMatchObject({ go: false, status: 401 });
  });

  it('sends a CRM’s request to that CRM only', async () => {
    const asked = async (url: string) => await verify(JSON.stringify({ request: { method: 'POST', url, body: {} } }));
    expect((await asked('/crm/v8/Leads/upsert')).request?.url).toBe('https://www.zohoapis.eu/crm/v8/Leads/upsert');
    expect((await asked('https://www.zohoapis.eu/crm/v8')).request?.url).toBe('https://www.zohoapis.eu/crm/v8');
    expect(await asked('https://www.zohoapis.eu.example/crm')).toMatchObject({ go: false, status: 422 });
  });

  it('answers a repeat as the first time, and a test without doing anything', async () => {
    const memory = {};
    const verified = await verify(body);
    expect(await runCodeNode('Remember', { id: 'rec-7' }, memory, verified)).toMatchObject({
      status: 200,
      answer: { id: 'rec-7' },
    });
    expect(await verify(body, [secret], memory)).toEqual({ go: false, status: 200, answer: { id: 'rec-7' } });
    expect(await verify('{"type":"tandem.test","request":{}}')).toEqual({
      go: false,
      status: 200,
      answer: { id: 'test' },
    });
  });

  it.each([
    [{ statusCode: 201, body: { id: '00Q1', success: true } }, 200, { id: '00Q1' }],
    [{ statusCode: 200, body: { data: [{ status: 'success', details: { id: '36' } }] } }, 200, { id: '36' }],
    [
      { statusCode: 204, headers: { 'odata-entityid': 'https://o.example/api/data/v9.2/leads(b0-1)' } },
      200,
      { id: 'b0-1' },
    ],
    [{ statusCode: 200, body: { data: [{ status: 'error', code: 'MANDATORY_NOT_FOUND' }] } }, 422, undefined],
    [{ statusCode: 429, headers: { 'retry-after': '7' }, body: { message: 'slow' } }, 429, undefined],
    [{ statusCode: 410, body: {} }, 502, undefined],
    [{ error: 'ECONNREFUSED' }, 502, undefined],
  ])('makes of the CRM’s answer %j the status %i', async (said, status, answer) => {
    const memory: { seen?: object } = {};
    const made = await runCodeNode('Remember', said, memory, { id, request: {} });
    expect(made).toMatchObject({ status, ...(answer ? { answer } : {}) });
    expect(Object.keys(memory.seen ?? {})).toEqual(answer ? [id] : []);
  });
});

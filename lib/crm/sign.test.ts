import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { isSecret } from '../domain/endpoint';
import { generateSecret, secretBytes } from './secret';
import { messageId, signedHeaders } from './sign';

const body = JSON.stringify({ type: 'lead.sql', data: { name: 'Zoé 🚲 \u202eNoël' } });

describe('signedHeaders', () => {
  it('is what the standardwebhooks library verifies', async () => {
    const secret = generateSecret();
    const headers = await signedHeaders({ id: 'msg_1', sentAt: Date.now(), body }, [secret]);
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body));
  });

  it('equals the library’s own signature', async () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    const on = new Date(1_674_087_231_999);
    const headers = await signedHeaders({ id: 'msg_p5', sentAt: on.getTime(), body }, [secret]);
    expect(headers['webhook-timestamp']).toBe('1674087231');
    expect(headers['webhook-signature']).toBe(new Webhook(secret).sign('msg_p5', on, body));
  });

  it('signs with both secrets during a rotation', async () => {
    const [old, fresh, other] = [generateSecret(), generateSecret(), generateSecret()];
    const headers = await signedHeaders({ id: 'msg_2', sentAt: Date.now(), body }, [fresh, old]);
    expect(headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
    for (const secret of [old, fresh]) expect(new Webhook(secret).verify(body, headers)).toBeTruthy();
    expect(() => new Webhook(other).verify(body, headers)).toThrow();
  });

  it('does not verify once the body changed', async () => {
    const secret = generateSecret();
    const headers = await signedHeaders({ id: 'msg_3', sentAt: Date.now(), body }, [secret]);
    expect(() => new Webhook(secret).verify(`${body} `, headers)).toThrow();
  });

  it('leaves the signature out when there is no secret', async () => {
    expect(Object.keys(await signedHeaders({ id: 'msg_4', sentAt: 0, body }, []))).toEqual([
      'webhook-id',
      'webhook-timestamp',
    ]);
  });

  it('refuses a secret of the wrong form', async () => {
    await expect(signedHeaders({ id: 'msg_5', sentAt: 0, body }, ['hunter2'])).rejects.toThrow('secret');
  });
});

describe('generateSecret', () => {
  it('is whsec_ and 32 random bytes', () => {
    const [a, b] = [generateSecret(), generateSecret()];
    expect(isSecret(a)).toBe(true);
    expect(secretBytes(a)).toHaveLength(32);
    expect(a).not.toBe(b);
  });
});

it('keeps dots out of a message id', () => {
  expect(messageId('a.b-handoff')).toBe('msg_a-b-handoff');
});

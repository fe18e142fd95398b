import { expect, it } from 'vitest';
import { addressFault, isSecret } from './endpoint';

it.each([
  ['https://crm.example/hook', undefined],
  ['http://127.0.0.1:8080/hook', undefined],
  ['http://localhost/hook', undefined],
  ['http://[::1]:9/hook', undefined],
  ['http://crm.example/hook', 'not-https'],
  ['http://127.0.0.1.evil.example/', 'not-https'],
  ['http://localhost.evil.example/', 'not-https'],
  ['ftp://crm.example/', 'not-https'],
  ['javascript:alert(1)', 'not-https'],
  ['https://user:pass@crm.example/', 'has-credentials'],
  ['crm.example/hook', 'not-a-url'],
  ['', 'not-a-url'],
])('%s is %s', (address, fault) => {
  expect(addressFault(address)).toBe(fault);
});

const secretOf = (bytes: number) => `whsec_${Buffer.alloc(bytes, 7).toString('base64')}`;

it.each([
  [secretOf(24), true],
  [secretOf(25), true],
  [secretOf(64), true],
  [secretOf(23), false],
  [secretOf(65), false],
  [secretOf(32).replace('whsec_', ''), false],
  [`${secretOf(32)} `, false],
  ['whsec_not base64 at all, but long enough', false],
  [secretOf(25).replace(/=+$/, ''), false],
])('%s is a secret: %s', (text, expected) => {
  expect(isSecret(text)).toBe(expected);
});

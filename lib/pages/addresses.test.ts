import { expect, it } from 'vitest';
import { addressIn, addressOf } from './addresses';
import { parse } from './fixtures/expected';

it.each([
  ['Camille <c@x.example>', 'email:c@x.example'],
  ['"paul@grand.example" <p.bernard@petit.example>', 'email:p.bernard@petit.example'],
  ['From: Camille c@x.example', 'email:c@x.example'],
  ['a@x.example, b@x.example', undefined],
  ['a@x.example A@X.example', undefined],
  ['nobody', undefined],
  [null, undefined],
])('%j names %s', (text, identity) => expect(addressIn(text)).toBe(identity));

it.each([
  ['<b title="c@x.example">paul@y.example</b>', 'email:c@x.example'],
  ['<b><i data-email="c@x.example">Camille</i></b>', 'email:c@x.example'],
  ['<b>Camille &lt;c@x.example&gt;</b>', 'email:c@x.example'],
  ['<b>paul@spoof.example</b>', undefined],
])('%s bears %s', (html, identity) => {
  expect(addressOf(parse(html, 'https://x.example/').querySelector('b') as Element)).toBe(identity);
});

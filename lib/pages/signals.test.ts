import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hostWords, markAttributes, markSignals, signalHosts } from './signals';

const here = new URL('.', import.meta.url);
const sources = readdirSync(here)
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && name !== 'signals.ts')
  .map((name) => readFileSync(new URL(name, here), 'utf8').replace(/^import .*$|^\s*(\/\/|\*|\/\*\*).*$/gm, ''))
  .join('\n')
  .toLowerCase();
/** `(display|framed)photo` names two words. */
const spelt = sources.replace(/\((\w+)\|(\w+)\)(\w+)/g, '$1$3 $2$3');
const words = new Set(`${sources} ${spelt}`.match(/[a-z\d]+/g));

describe('the readers’ signals', () => {
  it.each(Object.entries(markSignals))('%s: each stands in a reader, and once in the list', (_, list) => {
    expect(list.filter((word) => !words.has(word))).toEqual([]);
    expect(new Set(list).size).toBe(list.length);
  });

  it('hosts and attributes, too', () => {
    expect(hostWords.filter((word) => !words.has(word))).toEqual([]);
    expect(markAttributes.filter((name) => !sources.includes(name))).toEqual([]);
    expect(signalHosts.test('fr.linkedin.com')).toBe(true);
    expect(signalHosts.test('linkedin.com.example')).toBe(false);
    expect(signalHosts.test('notlinkedin.com')).toBe(false);
  });
});

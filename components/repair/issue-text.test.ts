import { expect, it } from 'vitest';
import type { Health } from '../../lib/domain/health';
import { KeptRecipe } from '../../lib/domain/recipe';
import { browserOf, issueText } from './issue-text';

const on = Date.UTC(2026, 10, 27, 12);
const health: Health = {
  ...{ kind: 'roundcube-message', state: 'failing', healed: [], reads: 12, lastOn: on },
  troubles: [
    { field: 'name', state: 'failing', since: on },
    { field: 'company', state: 'falling-back', since: on },
  ],
};
const recipe = KeptRecipe.parse({
  ...{ id: 'r', page: 'roundcube-message', host: 'mail.secret.example', field: 'name', madeOn: on },
  ...{ select: [{ css: '.sender > span', score: 0.6 }], on: true, seen: [['p', 'v']] },
});
const about = {
  kind: 'roundcube-message',
  page: 'roundcube-message',
  version: '0.1.0',
  browser: 'Firefox 141',
} as const;

it('says which fields fail, since when and by which selectors they are read here, never on which host', () => {
  const { title, body } = issueText({ ...about, health, recipes: [recipe], reads: ['email'] });
  expect(title).toBe('Roundcube messages: name not read');
  for (const part of [
    '- name: not read since 2026-11-27',
    '- company: read by a lesser way since 2026-11-27',
    '- name: `.sender > span`',
    '- email',
    'Tandem 0.1.0, Firefox 141',
  ])
    expect(body).toContain(part);
  expect(title + body).not.toContain('secret');
});

it('stands without health and recipes, too', () => {
  const { title, body } = issueText({ ...about, recipes: [], reads: [] });
  expect(title).toBe('Roundcube messages: not read as they should be');
  expect(body).toContain('No readings kept.');
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:141.0) Gecko/20100101 Firefox/141.0', 'Firefox 141'],
  [
    'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
    'Chrome 140',
  ],
  ['Mozilla/5.0 AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0', 'Edge 140'],
  ['', 'unknown browser'],
])('names the browser of %j', (agent, name) => expect(browserOf(agent)).toBe(name));

import { expect, it } from 'vitest';
import { stages } from '../domain/stage';
import { messagesFor } from '../i18n/i18n';
import { stageOf } from './stage-words';

it.each([
  ['lead', 'lead'],
  ['subscriber', 'lead'],
  ['marketingqualifiedlead', 'mql'],
  ['Marketing Qualified Lead (MQL)', 'mql'],
  ['Lead marketing qualifié', 'mql'],
  ['salesqualifiedlead', 'sql'],
  ['Opportunité', 'opportunity'],
  ['OPPORTUNITY', 'opportunity'],
  ['Customer', 'customer'],
  ['client', 'customer'],
  ['Closed Won', 'customer'],
  ['Perdu', 'lost'],
  ['other', undefined],
  ['constructor', undefined],
  ['()', undefined],
  ['', undefined],
])('%s is %s', (word, stage) => expect(stageOf(word)).toBe(stage));

it.each(['en', 'fr'] as const)('knows our own words (%s)', (language) => {
  const words = messagesFor(language).lead.stages;
  expect(stages.map((stage) => stageOf(words[stage]))).toEqual([...stages]);
});

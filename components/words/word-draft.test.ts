import { describe, expect, it } from 'vitest';
import type { Word } from '../../lib/domain/word';
import { messagesFor } from '../../lib/i18n/i18n';
import { draftOf, faultsOf, patchOf } from './word-draft';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
const fair: Word = {
  ...{ id: 'c1', kind: 'campaign', name: 'Salon', at: '', by },
  ...{ colour: 'blue', channel: 'event', from: 1000, until: 2000, utm: { source: 'brevo' } },
};
const t = { ...messagesFor('en'), language: 'en' as const };

describe('the draft of a word', () => {
  it('changes nothing by itself, and only what was changed', () => {
    expect(patchOf(draftOf(fair), fair)).toEqual({});
    expect(patchOf({ ...draftOf(fair), name: ' Salon ', colour: 'grey', until: undefined }, fair)).toEqual({
      colour: null,
      until: null,
    });
    expect(patchOf({ ...draftOf(fair), utm: { source: 'brevo', medium: ' email ' } }, fair)).toEqual({
      utm: { source: 'brevo', medium: 'email' },
    });
    expect(patchOf({ ...draftOf(fair), utm: { source: ' ' } }, fair)).toEqual({ utm: null });
  });

  it('of a new one holds what was typed', () => {
    expect(patchOf({ ...draftOf(undefined), name: 'Salon', channel: 'event' }, undefined)).toEqual({
      name: 'Salon',
      channel: 'event',
    });
  });

  it('says what is wrong with it', () => {
    expect(faultsOf({ ...draftOf(undefined), name: 'sâlon' }, [fair], t)).toEqual({ name: t.words.nameTaken });
    expect(faultsOf({ ...draftOf(fair), from: 3000 }, [], t)).toEqual({ until: t.words.untilEarly });
    expect(faultsOf(draftOf(fair), [], t)).toEqual({});
  });
});

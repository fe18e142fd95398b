import { describe, expect, it } from 'vitest';
import { defaultContract } from '../../domain/contract';
import { everyLead } from '../../domain/lead-query';
import type { Word } from '../../domain/word';
import { entryOf } from './entry';
import { LiveIndex } from './live';
import { meantBy, nearly } from './meant';
import { emptyPack } from './pack';
import { WordBook } from './question';

describe('one letter from', () => {
  it.each([
    ['moraeu', 'moreau', 0], // swapped
    ['morreau', 'moreau', 0], // one too many
    ['moeau', 'moreau', 0], // one too few
    ['mareau', 'moreau', 0], // a wrong one
    ['oreau', 'moreau', 0], // the first is missing
    ['moreaus', 'moreau', 0], // one after the end
    ['moraeu', 'moreaux', 1], // the beginning of a longer one
    ['mraeu', 'moreau', undefined],
    ['moreaust', 'moreau', undefined],
    ['o:p', '#o:paul', undefined],
  ])('%s: %s, of which %s more', (word, token, rest) => {
    expect(nearly(word, `xx${token}yy`, 2, 2 + token.length)).toBe(rest);
  });
});

describe('what was meant', () => {
  const lead = (n: number, name: string, stage = 'lead') =>
    entryOf(
      {
        id: `l${n}`,
        rev: n,
        fields: { name: { value: name } },
        identities: [],
        tags: {},
        engagements: [],
        stage,
      } as never,
      [],
      defaultContract,
      0,
    );
  const entries = [lead(1, 'Camille Moreau'), lead(2, 'Paul Moreaud', 'mql'), lead(3, 'Zoé Moreau')];
  const changed = new LiveIndex(emptyPack('default', 0));
  changed.take({ entries, gone: [], rev: 3 });
  const book = new WordBook([{ id: 't', kind: 'tag', name: 'Pollutec' } as Word]);

  describe.each([
    ['packed', new LiveIndex(changed.packed('p'))],
    ['changed since', changed],
  ])('of leads that are %s', (_, index) => {
    it.each([
      ['Moraeu', 'moreau'],
      ['zoé, Moraeu', 'zoé, moreau'],
      ['ZOE moraeu', 'ZOE moreau'],
      ['camile morau', 'camille moreau'],
      ['polutec', undefined], // nobody holds it
      ['mo', undefined],
      ['nobody at all', undefined],
      ['camille zoe', undefined], // both are there, only not together
    ])('%s: %s', (text, meant) => {
      expect(meantBy({ ...everyLead, text }, index, book, 0)).toBe(meant);
    });

    it('is somebody the filters find', () => {
      expect(meantBy({ ...everyLead, text: 'moraeud', stage: 'mql' }, index, book, 0)).toBe('moreaud');
      expect(meantBy({ ...everyLead, text: 'moraeud', stage: 'sql' }, index, book, 0)).toBeUndefined();
    });
  });
});

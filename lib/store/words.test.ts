import { beforeEach, describe, expect, it } from 'vitest';
import type { WordPatch } from '../domain/word';
import { tandemDb } from './db';
import { freshDb } from './fresh';
import { changeWord, nameWord, putLaterWords } from './words';

const by = { user: 'Marie', role: 'marketer' as const, device: 'devaaaaa' };
let time = 1_790_000_000_000;
const name = (text: string, kind: 'tag' | 'campaign' = 'tag') => nameWord(kind, text, by, ++time);
const change = (id: string, patch: WordPatch) => changeWord(id, patch, by, ++time);
const get = (id: string) => tandemDb().words.get(id);
const undone = async (id: string, patch: WordPatch) => {
  const before = await get(id);
  const done = await change(id, patch);
  if ('refused' in done) throw new Error(done.refused);
  const between = await get(id);
  expect(await change(id, done.undo)).toHaveProperty('undo');
  const { at: was, ...then } = before ?? { at: '' };
  const { at: is, ...now } = (await get(id)) ?? { at: '' };
  expect(now).toEqual(then);
  expect(is > was).toBe(true);
  return between;
};

beforeEach(freshDb);

describe('a name', () => {
  it('is one word whatever its case and accents; a tag and a campaign are two', async () => {
    const id = await name('Énergie');
    expect(await name(' energie ')).toBe(id);
    expect(await name('Énergie', 'campaign')).not.toBe(id);
  });

  it('that was merged into another leads there; one off the list comes back', async () => {
    const [a, b] = [await name('Pollutec 26'), await name('Pollutec 2026')];
    await change(a, { into: b });
    expect(await name('pollutec 26')).toBe(b);
    await change(b, { gone: true });
    expect(await name('Pollutec 26')).toBe(b);
    expect((await get(b))?.gone).toBeUndefined();
    expect((await get(a))?.into).toBe(b);
  });

  it('of a word in use goes before one that is off the list', async () => {
    const old = await name('Salon');
    await change(old, { gone: true });
    const other = await name('Salons');
    await change(other, { name: 'Salon' });
    expect(await name('salon')).toBe(other);
  });
});

describe('a change', () => {
  it('is taken back by the patch it answers with', async () => {
    const [id, target] = [await name('Webinaire', 'campaign'), await name('Webinaires', 'campaign')];
    await change(id, { colour: 'blue' });
    expect(await undone(id, { name: 'Webinaire énergie' })).toMatchObject({
      name: 'Webinaire énergie',
      colour: 'blue',
    });
    expect(await undone(id, { colour: null, channel: 'webinar', from: 1000, until: 2000 })).not.toHaveProperty(
      'colour',
    );
    expect(await undone(id, { utm: { source: 'brevo' } })).toMatchObject({ utm: { source: 'brevo' } });
    expect(await undone(id, { into: target })).toMatchObject({ into: target });
    expect(await undone(id, { gone: true })).toMatchObject({ gone: true });
  });

  it.each<[string, WordPatch, string]>([
    ['to the same', { colour: 'red' }, 'nothing-to-save'],
    ['to nothing', {}, 'nothing-to-save'],
    ['to another’s name', { name: 'énergie' }, 'name-taken'],
    ['into itself', { into: 'self' }, 'bad-value'],
    ['into nothing known', { into: 'nobody' }, 'no-word'],
    ['into a word of the other kind', { into: 'campaign' }, 'no-word'],
    ['that ends before it begins', { from: 2000, until: 1000 }, 'bad-value'],
  ])('%s is refused', async (_, patch, refused) => {
    const id = await name('Salon');
    await name('Energie');
    const campaign = await name('Salon', 'campaign');
    await change(id, { colour: 'red' });
    const before = await get(id);
    const into = { self: id, campaign }[patch.into ?? ''] ?? patch.into;
    expect(await change(id, { ...patch, ...(into && { into }) })).toEqual({ refused });
    expect(await get(id)).toEqual(before);
  });

  it('of no word is refused, and two words are never merged in a circle', async () => {
    expect(await change('nobody', { name: 'x' })).toEqual({ refused: 'no-word' });
    const [a, b, c] = [await name('a'), await name('b'), await name('c')];
    await change(a, { into: b });
    await change(b, { into: c });
    expect(await change(c, { into: a })).toEqual({ refused: 'bad-value' });
  });

  it('does not bring a word back beside another of its name', async () => {
    const [a, b] = [await name('Salon'), await name('Salons')];
    await change(a, { gone: true });
    await change(b, { name: 'Salon' });
    expect(await change(a, { gone: null })).toEqual({ refused: 'name-taken' });
  });
});

it('another machine’s words are taken where they are later', async () => {
  const [a, b] = [await name('a'), await name('b')];
  const [mine, theirs] = [await get(a), await get(b)];
  if (!mine || !theirs) throw new Error('no words');
  const db = tandemDb();
  await db.transaction('rw', [db.words], () =>
    putLaterWords(db, [
      { ...mine, name: 'old', at: '000000000-0000-x' },
      { ...theirs, name: 'new', at: `${theirs.at}z` },
    ]),
  );
  expect([(await get(a))?.name, (await get(b))?.name]).toEqual(['a', 'new']);
});

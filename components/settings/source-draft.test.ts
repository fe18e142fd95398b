import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../lib/sources/registry';
import { draftOfSource, sourceFaults } from './source-draft';

const mautic = sourceOf('mautic');
const filled = {
  name: 'Mautic',
  key: 'k',
  everyMinutes: 60 as const,
  params: { base: 'https://m.example', user: 'api' },
};

describe('the form of a live source', () => {
  it('asks what the vendor needs', () => {
    expect(sourceFaults(mautic, draftOfSource(mautic, undefined), false)).toEqual({
      ...{ base: 'not-a-url', user: 'missing', key: 'missing' },
    });
    expect(sourceFaults(mautic, filled, false)).toEqual({});
    expect(sourceFaults(sourceOf('brevo'), { ...filled, params: {} }, false)).toEqual({});
  });

  it('keeps a stored key, and refuses one no header takes', () => {
    expect(sourceFaults(mautic, { ...filled, key: '' }, true)).toEqual({});
    expect(sourceFaults(mautic, { ...filled, key: 'clé' }, true)).toEqual({ key: 'bad-key' });
    expect(sourceFaults(mautic, { ...filled, params: { base: 'http://m.example', user: 'a' } }, true)).toEqual({
      base: 'not-https',
    });
  });

  it('opens with what is stored, at a rhythm it knows', () => {
    const pull = {
      ...{ id: 'p', vendor: 'mautic' as const, name: 'Notre Mautic', params: filled.params, everyMinutes: 100 },
      ...{ paused: false, fails: 0, nextOn: 0, createdOn: 0 },
    };
    expect(draftOfSource(mautic, pull)).toEqual({
      name: 'Notre Mautic',
      params: filled.params,
      key: '',
      everyMinutes: 360,
    });
  });
});

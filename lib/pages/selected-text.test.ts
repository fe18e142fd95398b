import { describe, expect, it } from 'vitest';
import { selectedPerson } from './selected-text';

const url = new URL('https://annuaire.example/');
const said = (text: string) => {
  const one = selectedPerson(text, url);
  return one && [Object.fromEntries(Object.entries(one.fields).map(([k, v]) => [k, v?.value])), one.identities];
};

describe('selectedPerson', () => {
  it.each([
    ['Zoé Noël, acheteuse, Exemple SAS', { name: 'Zoé Noël', jobTitle: 'acheteuse', company: 'Exemple SAS' }, []],
    ['Zoé Noël, Exemple SAS', { name: 'Zoé Noël', company: 'Exemple SAS' }, []],
    ['Zoé Noël\nacheteuse', { name: 'Zoé Noël', jobTitle: 'acheteuse' }, []],
    [
      'Yusuf Demir | Plant manager | Demir Makina | Bursa',
      { name: 'Yusuf Demir', jobTitle: 'Plant manager', company: 'Demir Makina', location: 'Bursa' },
      [],
    ],
    [
      'Zoé Noël – acheteuse – Exemple\nzoe.noel@exemple.example. +33 4 50 00 00 00',
      { name: 'Zoé Noël', jobTitle: 'acheteuse', company: 'Exemple' },
      ['email:zoe.noel@exemple.example'],
    ],
    ['Écrivez à contact@exemple.example', { name: 'Écrivez à' }, []],
    ['Zoé Noël (elle) https://www.linkedin.com/in/zoe-noel/', { name: 'Zoé Noël' }, ['linkedin:in/zoe-noel']],
    ['  王小明 , 采购 ', { name: '王小明', jobTitle: '采购' }, []],
  ])('%j', (text, fields, identities) => expect(said(text)).toEqual([fields, identities]));

  it('is nobody without a letter', () => expect(said(' 12 345 — ★ ')).toBeUndefined());

  it('is never surer than low', () => {
    const one = selectedPerson('Zoé Noël, acheteuse, Exemple, zoe@exemple.example', url);
    expect([...Object.values(one?.fields ?? {}), ...(one?.emails ?? [])].map((v) => v?.confidence)).toEqual(
      Array(4).fill('low'),
    );
  });
});

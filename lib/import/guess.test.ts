import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mapping } from '../domain/saved-mapping';
import { guess } from './guess';

const rowsOf = (...lines: string[][]) => lines.map((cells, i) => ({ row: i + 2, cells }));
const of = (header: string[] | undefined, lines: string[][], name = 'x.csv') =>
  guess(header && { row: 1, cells: header }, rowsOf(...lines), Math.max(0, ...lines.map((l) => l.length)), name);
const targets = (...args: Parameters<typeof of>) => of(...args).columns.map(({ target }) => target);

describe('guess', () => {
  it('reads `Nom` beside `Prénom` as the family name, unless it is the whole name', () => {
    expect(targets(['Nom', 'Prénom'], [['Moreau', 'Camille']])).toEqual(['lastName', 'firstName']);
    expect(targets(['Nom', 'Prénom'], [['Moreau Camille', 'Camille']])).toEqual(['name', 'firstName']);
    expect(targets(['Nom', 'E-mail'], [['Camille Moreau', 'c@exemple.example']])).toEqual(['name', 'email']);
    expect(targets(['First name', 'Name'], [['Camille', 'Moreau']])).toEqual(['firstName', 'lastName']);
  });

  it('takes a registration for a webinar’s only where somebody came', () => {
    expect(targets(["Date d'inscription", 'Email'], [['2026-06-15', 'a@exemple.example']])[0]).toBe('capturedOn');
    expect(targets(["Date d'inscription", 'Présent'], [['2026-06-15', 'oui']])).toEqual(['registeredOn', 'attended']);
  });

  it('keeps several addresses, and one column of what a person has once: the first with values', () => {
    expect(targets(['Email', 'Email 2'], [['a@exemple.example', 'b@exemple.example']])).toEqual(['email', 'email']);
    expect(targets(['Company', 'Account'], [['', 'Inventio']])).toEqual([undefined, 'company']);
  });

  it('finds addresses under a header that says nothing, but not whose of several', () => {
    expect(targets(['Who', 'Name'], [['a@exemple.example', 'Zoé']])).toEqual(['email', 'name']);
    expect(targets(['From', 'To'], [['a@exemple.example', 'b@exemple.example']])).toEqual([undefined, undefined]);
    expect(targets(['Email', 'Sent by'], [['a@exemple.example', 'b@exemple.example']])).toEqual(['email', undefined]);
  });

  it('names columns of one header apart, and those without by their number', () => {
    const { columns } = of(['Email', 'E-MAIL', '', '3', '__proto__'], [['', '', '', '', '']]);
    expect(columns.map(({ key }) => key)).toEqual(['email', 'e mail', '3', '3 2', 'proto']);
    expect(of(['Email', 'email'], [['', '']]).columns.map(({ key }) => key)).toEqual(['email', 'email 2']);
  });

  it('finds names without headers by the addresses beside them', () => {
    const one = ['Moreau', 'Camille', 'Annecy', 'camille.moreau@rivoire.example'];
    const two = ['Dupré', 'Chloé', 'Thônes', 'chloe.dupre@laiterie.example'];
    expect(targets(undefined, [one, two])).toEqual(['lastName', 'firstName', undefined, 'email']);
    expect(targets(undefined, [['Annecy', 'c@exemple.example']])).toEqual([undefined, 'email']);
  });

  it('asks where dates can be read in two ways, and only of dates that are read', () => {
    const unclear = of(['Email', 'Date'], [['a@exemple.example', '03/04/2026']]);
    expect(unclear.datesUnclear).toBe(true);
    expect(unclear.mapping.dates).toBeUndefined();
    expect(of(['Email', 'Birthday'], [['a@exemple.example', '03/04/1980']]).datesUnclear).toBe(false);
  });

  it('knows what a list is by its columns, or its name', () => {
    const head = ['Email Address', 'MEMBER_RATING', 'LEID'];
    expect(of(head, [], 'unsubscribed_members_export_1a.csv').mapping.list).toBe('unsubscribed');
    expect(of(head, [], 'cleaned_members_export_1a.csv').mapping.list).toBe('cleaned');
    expect(of([...head, 'CLEAN_TIME'], [], 'x.csv').mapping.list).toBe('cleaned');
    expect(of(head, [], 'subscribed_members_export_1a.csv').mapping.list).toBe('people');
    expect(of(['Email'], [], 'unsubscribed_list.csv').mapping.list).toBe('people');
  });

  it('gives a mapping that can be kept, whatever the file', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('Email', '__proto__', 'constructor', 'Nom', '15/06/2026', 'a@x.example', 'UNSUB_TIME', ''),
    );
    fc.assert(
      fc.property(fc.option(fc.array(cell)), fc.array(fc.array(cell)), fc.string(), (header, lines, name) => {
        const { mapping, columns } = of(header ?? undefined, lines, name);
        expect(Mapping.parse(mapping)).toEqual(mapping);
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
      }),
    );
  });
});

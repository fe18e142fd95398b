import { describe, expect, it } from 'vitest';
import { knownHeader } from './columns';
import { findTable } from './find-table';

const find = (text: string) => findTable(text, true, knownHeader);

describe('separator, header and width', () => {
  it.each([
    ['Email,First Name\na@exemple.example,Ada\n', ',', 1, 2],
    ['Nom;Prénom;Montant\nDupont;Jean;1,5\nCurie;Marie;2,75\n', ';', 1, 3],
    ['Nom\tPrénom\tNote\nDupont\tJean\ta;b,c\n', '\t', 1, 3],
    ['Nom|Prénom\nDupont|Jean\n', '|', 1, 2],
    ['sep=;\nNom;Prénom\nDupont;Jean\n', ';', 2, 2],
    ['"sep=^"\nNom,Prénom\nDupont,Jean\n', ',', 2, 2],
    ['Email\na@exemple.example\nb@exemple.example\n', undefined, 1, 1],
    ['Nom complet\nDupont, Jean\nCurie\nMartin\n', undefined, 1, 1],
    ['a@exemple.example;Ada;12/05/2026\nb@exemple.example;Jean;13/05/2026\n', ';', undefined, 3],
    ['Email;Note\na@exemple.example;"x;y\nz"\n', ';', 1, 2],
    ['Email,Name\na@exemple.example,Ada,more\nb@exemple.example,Jean,more\n', ',', 1, 3],
    ['Email,Name,,\na@exemple.example,Ada,,\n', ',', 1, 2],
  ])('of %j', (text, separator, row, width) => {
    const table = find(text);
    expect(table && [table.separator, table.header?.row, table.width]).toEqual([separator, row, width]);
  });

  it('are not looked for in prose', () => {
    const sentence =
      'Le vélo, inventé il y a longtemps; il roule encore, et bien, dit-on, partout en France et ailleurs.';
    expect(find(`${sentence}\n${sentence} ${sentence}\n`)).toBeUndefined();
    expect(
      find('Bonjour,\n\nvoici la liste, comme promis.\nElle est jointe, en bas, à droite, ici.\nAda\n'),
    ).toBeUndefined();
    expect(find('\n\n')).toBeUndefined();
  });
});

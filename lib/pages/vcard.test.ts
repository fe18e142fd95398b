import { describe, expect, it } from 'vitest';
import { parse } from './fixtures/expected';
import { parseVCard, vCardLink } from './vcard';

describe('parseVCard', () => {
  it('reads a card of today, folded lines and escapes', () => {
    const text =
      'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Solène Le\r\n  Goff\r\nORG:Voiles\\, Cordes;Atelier\r\nTITLE:Directrice\r\nitem1.EMAIL;TYPE=work:solene@voiles.example\r\nADR:;;1 rue du Port;Groix;;56590;France\r\nURL:https://www.linkedin.com/in/solene-le-goff\r\nEND:VCARD';
    expect(parseVCard(text)).toEqual({
      name: 'Solène Le Goff',
      company: 'Voiles, Cordes',
      jobTitle: 'Directrice',
      location: 'Groix, France',
      emails: ['solene@voiles.example'],
      urls: ['https://www.linkedin.com/in/solene-le-goff'],
    });
  });

  it('reads Outlook’s, quoted-printable, the name by its parts', () => {
    const text =
      'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:No=C3=ABl;Zo=C3=\n=A9\nEMAIL;PREF;INTERNET:zoe@exemple.example\nEND:VCARD';
    expect(parseVCard(text)).toMatchObject({ name: 'Zoé Noël', emails: ['zoe@exemple.example'] });
  });

  it('finds nothing in anything else', () => {
    expect(parseVCard('<!doctype html><title>404</title>')).toBeUndefined();
    expect(parseVCard('BEGIN:VCARD\nno end')).toBeUndefined();
  });
});

it('follows one card of the page’s own site, and no other', () => {
  const page = (links: string) => vCardLink(parse(links, 'https://voiles.example/contact'));
  expect(page('<a href="/solene.vcf">x</a><a href="solene.vcf">y</a>')).toBe('https://voiles.example/solene.vcf');
  expect(page('<a href="https://elsewhere.example/a.vcf">x</a>')).toBeUndefined();
  expect(page('<a href="/a.vcf">x</a><a href="/b.vcf">y</a>')).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { utf16 } from './dropped-file.fakes';
import { sniff, utf16Of } from './sniff';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const refused = (text: string) => sniff(bytes(text));

describe('what a file is by its bytes', () => {
  it.each([
    ['%PDF-1.7\n%\xe2\xe3', 'is-pdf'],
    ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'is-old-excel'],
    ['\x1f\x8b\x08\0', 'is-zip'],
    ['PK\x05\x06\0\0', 'is-zip'],
    ['\x89PNG\r\n\x1a\n', 'is-image'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'is-image'],
    ['{\\rtf1\\ansi', 'is-binary'],
    [`MZ${'\0\x90\x03'.repeat(50)}`, 'is-binary'],
    ['\n <!DOCTYPE html><title>Connexion</title>', 'is-html'],
    ['<html lang="fr">', 'is-html'],
    ['\xef\xbb\xbf<?xml version="1.0"?><rss>', 'is-html'],
    ['<table><tr><td>a@exemple.example', 'is-html'],
    [' \r\n\t', 'empty'],
    ['\xef\xbb\xbf', 'empty'],
    ['{"tandem":"export","version":3', 'is-tandem-export'],
    ['{\n  "tandem": "export"', 'is-tandem-export'],
  ])('%j is refused as %s', (text, problem) => {
    expect(refused(text)).toEqual({ problem });
  });

  it.each([
    ['PK\x03\x04\x14', 'zip'],
    ['Email,Name\n', 'text'],
    ['<jean@exemple.example>,Jean\n', 'text'],
    ['[{"email":1}]', 'json'],
    ['\n{ "contacts": [] }', 'json'],
    ['[]', 'json'],
    ['[Email];[Nom]\n', 'text'],
    [`Nom\0;x\n${'Dupont;Jean\n'.repeat(30)}`, 'text'],
  ])('%j is read as %s', (text, kind) => {
    expect(refused(text)).toBe(kind);
  });

  it('knows UTF-16 by its mark and without', () => {
    const text = 'Prénom;Nom;Société\r\nZoé;Lefèvre;Œuvre & Cie\r\n';
    for (const order of ['le', 'be'] as const) {
      expect(utf16Of(utf16(text, order))).toBe(`utf-16${order}`);
      expect(utf16Of(utf16(text, order, false))).toBe(`utf-16${order}`);
      expect(sniff(utf16(text, order, false))).toBe('text');
    }
    expect(utf16Of(bytes(text))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { excelDate, isDateFormat } from './excel-date';

describe("Excel's days", () => {
  it.each([
    [46188, '2026-06-15'],
    [46188.5, '2026-06-15T12:00:00'],
    [46188.999999, '2026-06-16'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [0.75, '18:00:00'],
    [2_958_465, '9999-12-31'],
    [-1, undefined],
    [2_958_466, undefined],
    [Number.NaN, undefined],
  ])('%d is %s', (serial, text) => expect(excelDate(serial, false)).toBe(text));

  it('count from 1904 where the workbook says so', () => {
    expect(excelDate(0, true)).toBe('1904-01-01');
    expect(excelDate(44726, true)).toBe('2026-06-15');
  });
});

describe('number formats', () => {
  it.each(['dd/mm/yyyy', 'yyyy\\-mm\\-dd', '[$-40C]d mmmm yyyy;@', 'h:mm AM/PM', '[h]:mm', 'mmm-yy', '[Red]dd/mm'])(
    '%s is a date',
    (code) => expect(isDateFormat(164, code)).toBe(true),
  );
  it.each([
    'General',
    '0.00',
    '#,##0 "jours"',
    '[Red]0',
    '0 \\d',
    '_-* #,##0_-',
    '0.00E+00',
    '@',
    '0;"dd"',
    '[$€-40C] 0',
  ])('%s is none', (code) => expect(isDateFormat(164, code)).toBe(false));
  it('are known by number too', () => {
    expect([0, 1, 9, 14, 22, 45, 49].map((id) => isDateFormat(id, undefined))).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      false,
    ]);
  });
});

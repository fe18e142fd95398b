import type { Language } from '../../lib/domain/settings';

const units = ['megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in words: "12.4 MB", "1,2 Go". In bytes; browsers count a megabyte as 1024 × 1024. */
export function sizeInWords(bytes: number, language: Language): string {
  let size = bytes / (1024 * 1024);
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const format = { style: 'unit', unit: units[unit], maximumFractionDigits: size < 100 ? 1 : 0 } as const;
  return new Intl.NumberFormat(language, format).format(size);
}

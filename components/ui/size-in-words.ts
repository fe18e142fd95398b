import type { Language } from '../../lib/domain/settings';

const units = ['megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in words: "12.4 MB", "1,2 Go", "40 kB". In bytes; browsers count a megabyte as 1024 × 1024. */
export function sizeInWords(bytes: number, language: Language): string {
  let size = bytes / (1024 * 1024);
  let unit = 0;
  // Below a tenth of a megabyte it would be none.
  if (bytes > 0 && size < 0.1) return formatted(Math.max(1, Math.round(bytes / 1024)), 'kilobyte', language);
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1024;
    unit += 1;
  }
  return formatted(size, units[unit] ?? 'megabyte', language);
}

const formatted = (size: number, unit: string, language: Language): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: size < 100 ? 1 : 0 }).format(size);

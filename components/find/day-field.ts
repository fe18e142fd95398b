/** A day as a date field has it (`2026-11-23`), of a moment in ms, in the machine's own zone; '' for none. */
export function dayText(ms: number | undefined): string {
  if (ms === undefined) return '';
  const date = new Date(ms);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** The first or the last ms of a date field's day; undefined when it holds none. */
export function dayEdge(text: string, edge: 'start' | 'end'): number | undefined {
  const ms = new Date(`${text}T00:00`).getTime();
  if (!(ms >= 0)) return undefined;
  return edge === 'start' ? ms : new Date(ms).setHours(24, 0, 0, 0) - 1;
}

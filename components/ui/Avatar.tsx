/** The first letters of the first and last word of a name, whole characters kept: "Élodie Lefèvre-Brûlé" gives ÉL, "王小明" gives 王. */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = (word: string | undefined) => word?.match(/[\p{L}\p{N}]/u)?.[0] ?? '';
  const last = words.length > 1 ? first(words.at(-1)) : '';
  return (first(words[0]) + last).toLocaleUpperCase() || '?';
}

/** Initials only: showing a photo would ask its site for it, and tell it who is looking. */
export function Avatar({ name, small }: { name: string; small?: boolean }) {
  return (
    <span className={small ? 'face small' : 'face'} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

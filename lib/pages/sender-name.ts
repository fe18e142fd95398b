import { cleanName } from './clean-name';

/**
 * A sender's display name, or undefined where it is none: an address (the real one, or a spoofed one like
 * "paul@grand-compte.fr" <p.bernard@elsewhere.example>), or only the address's local part.
 */
export function senderName(display: string | null | undefined, address: string): string | undefined {
  const shown = (display ?? '')
    .replace(/\s*<[^<>\s]+@[^<>\s]+>\s*$/, '')
    .trim()
    .replace(/^(["'])(.*)\1$/s, '$2');
  const name = cleanName(shown.replace(/\s*\([^()]*\)\s*$/, ''));
  if (!name || /[@＠]|<[^<>]*$/u.test(name)) return undefined;
  return name.toLowerCase() === address.split('@')[0] ? undefined : name;
}

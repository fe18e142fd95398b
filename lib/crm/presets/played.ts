import type { Said } from '../preset';

/** What presets of vendors that cannot be reached were tried on: tests/vendors. */
export const played: Said = {
  en: 'a server that plays the documented answers and validates bodies',
  fr: 'un serveur qui joue les réponses documentées et valide les corps',
};

import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { SiteRequest } from './routes.ts';

const script = (name: string): string => readFileSync(new URL(`./in-page/${name}.js`, import.meta.url), 'utf8');

/**
 * Adds to a page what its address asks for, and the nonces its policy wants:
 * `?spa=1` the in-page navigation of `in-page/spa.js`, `?spy=1` the eavesdropper of `in-page/spy.js`.
 */
export function dressPage(html: string, request: SiteRequest): { body: string; nonce: string } {
  const nonce = randomBytes(12).toString('base64url');
  const wanted = ['spy', 'spa'].filter((name) => request.url.searchParams.has(name));
  const added = wanted.map((name) => `<script nonce="${nonce}" data-demo="${name}">${script(name)}</script>`).join('');
  const styled = html.replace(/<style(?=[\s>])/gi, `<style nonce="${nonce}"`);
  const head = /<head[^>]*>/i.exec(styled);
  if (!added) return { body: styled, nonce };
  // As early as can be: a page's own scripts come before anybody else's.
  const at = head ? head.index + head[0].length : (/<html[^>]*>|<!doctype[^>]*>/i.exec(styled)?.[0].length ?? 0);
  return { body: styled.slice(0, at) + added + styled.slice(at), nonce };
}

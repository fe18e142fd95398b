import { JSDOM, VirtualConsole } from 'jsdom';

/** A saved page as a browser treats it (noscript is text), but no script of it runs and nothing is fetched. */
export const openPage = (html: string, url?: string): JSDOM =>
  new JSDOM(html, { ...(url && { url }), runScripts: 'outside-only', virtualConsole: new VirtualConsole() });

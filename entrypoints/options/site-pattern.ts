/**
 * The match pattern of the webmail someone typed, or undefined when it is no web address. Without a scheme it is https;
 * http only where they wrote so. Ports and paths do not belong in one.
 */
export function sitePattern(typed: string): string | undefined {
  const text = typed.trim();
  const address = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!text || /\s/.test(text) || !URL.canParse(address)) return undefined;
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  // `*` would ask for more than the one host they mean.
  if (!hostname || hostname.includes('*') || !/[a-z0-9\]]$/i.test(hostname)) return undefined;
  return `${protocol}//${hostname}/*`;
}

/** Whether Tandem reads this site without being told. */
export function isBuiltIn(pattern: string): boolean {
  const { hostname } = new URL(pattern.replace(/\*$/, ''));
  return hostname === 'mail.google.com' || hostname === 'linkedin.com' || hostname.endsWith('.linkedin.com');
}

const LINKEDIN = /(^|\.)linkedin\.com$/;

function policy(nonce: string, extra: string[]): string {
  return [
    "default-src 'none'",
    "base-uri 'self'",
    "connect-src 'self' https://*.licdn.com",
    "font-src 'self' https://static.licdn.com data:",
    "form-action 'self'",
    "frame-ancestors 'self'",
    "frame-src 'self'",
    'img-src data: blob: https:',
    `script-src 'nonce-${nonce}' 'report-sample'`,
    `style-src 'nonce-${nonce}' https://static.licdn.com`,
    "style-src-attr 'unsafe-inline'",
    ...extra,
  ].join('; ');
}

/**
 * Response headers as strict as the real hosts': LinkedIn demands Trusted Types and takes scripts and styles by nonce
 * only; Gmail has a script policy too. Both stop an extension that builds its interface with innerHTML or a page's style tag.
 */
export function headersFor(host: string, nonce: string, type: string): Record<string, string> {
  const always = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (type !== 'text/html') return { ...always, 'access-control-allow-origin': '*' };
  if (LINKEDIN.test(host)) {
    return {
      ...always,
      'content-security-policy': policy(nonce, ["require-trusted-types-for 'script'"]),
      'x-frame-options': 'sameorigin',
      'referrer-policy': 'strict-origin-when-cross-origin',
    };
  }
  if (host === 'mail.google.com') {
    return {
      ...always,
      'content-security-policy': policy(nonce, ["require-trusted-types-for 'script'"]),
      'cross-origin-opener-policy': 'same-origin-allow-popups',
    };
  }
  return always;
}

/** What stands for a secret wherever a request or an answer is shown or kept. */
export const mask = '••••';

/** The text without any of these secrets, nor their percent-encoded or base64 forms. */
export function masked(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    for (const form of new Set([secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]))
      clean = clean.replaceAll(form, mask);
  }
  return clean;
}

/** A request's headers as they may be shown: those that carry a key or a signature are masked whole. */
export function maskedHeaders(
  headers: Readonly<Record<string, string>>,
  secrets: readonly string[],
): Record<string, string> {
  const hidden = /auth|key|token|secret|signature|cookie/i;
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, hidden.test(name) ? mask : masked(value, secrets)]),
  );
}

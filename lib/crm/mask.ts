/** What stands for a secret wherever a request or an answer is shown or kept. */
export const mask = '••••';

/** The text without any of these secrets, nor their percent-encoded, JSON-escaped or base64 forms, alone or within more. */
export function masked(text: string, secrets: readonly string[]): string {
  let clean = text;
  for (const secret of secrets) {
    if (secret.length < 4) continue;
    const plain = [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)];
    for (const form of new Set([...plain, ...base64Forms(secret)])) clean = clean.replaceAll(form, mask);
  }
  return clean;
}

/** The characters of base64 that hold nothing but this secret, for each place it can have in what was encoded. */
function base64Forms(secret: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(secret));
  const forms = [0, 1, 2].map((before) => {
    const encoded = btoa('\0'.repeat(before) + bytes);
    return encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
  });
  // Shorter ones may stand anywhere by chance.
  return forms.filter((form) => form.length >= 6);
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

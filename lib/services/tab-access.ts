/** Only pages of the web can be read; the browser's and other extensions' pages never. */
export function mayRead(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}

/** What the bytes 80 to 9F are in Windows-1252 (WHATWG Encoding Standard, index windows-1252); the five it leaves out stay controls. */
const specials = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const decoder = new TextDecoder('windows-1252');

/**
 * Every byte becomes one character. Node 18.3 to 22 read these bytes as Latin-1 (nodejs/node#56542), and unit tests run there:
 * what a browser has read already is left as it is.
 */
export function decodeWindows1252(bytes: Uint8Array): string {
  return decoder
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => specials[control.charCodeAt(0) - 0x80] ?? control);
}

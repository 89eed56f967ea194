/**
 * Bytes as letters. Raw text is a string with one letter for each byte of UTF-8 (Latin-1): made by copying instead of decoding,
 * half as large, cut and compared as bytes are. What is meant for people or for a check of words is decoded first.
 */

/** The bytes of the text as UTF-8. */
export function toRaw(text: string): string {
  return isAscii(text) ? text : Buffer.from(text, "utf8").toString("latin1");
}

/** The text; the bytes must be UTF-8. */
export function fromRaw(raw: string): string {
  return isAscii(raw) ? raw : Buffer.from(raw, "latin1").toString("utf8");
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}

/**
 * Forms of what stands between two literals of a line: each answers where it ends that begins at `at`, or -1. They take no more than
 * the schemas of packages take and the writer writes; what they refuse is for the schemas to judge.
 */
import { byteAt, past, type Raw, rawOf } from "./raw";

const quotation = 0x22;
const backslash = 0x5c;
const nothing = rawOf("null");

/** A string in its quotation marks, without escapes. Separators that packages escape are not looked for. */
export function pastText(raw: Raw, at: number): number {
  if (byteAt(raw, at) !== quotation) return -1;
  const { bytes, length } = raw;
  for (let index = at + 1; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === quotation) return index + 1;
    if (byte === backslash || byte < 0x20) return -1;
  }
  return -1;
}

/** The same, or null. */
export function pastTextOrNull(raw: Raw, at: number): number {
  return byteAt(raw, at) === quotation ? pastText(raw, at) : past(raw, at, nothing);
}

/** Signs behind a backslash that JSON.stringify itself writes; `\u` it writes for some, so that is not decided here. */
const escapes: ReadonlySet<number> = new Set([...'"\\bfnrt'].map((sign) => sign.charCodeAt(0)));

/** A string as packages spell it: with short escapes, and without the separators U+0085, U+2028 and U+2029, which they escape. */
export function pastSpelled(raw: Raw, at: number): number {
  if (byteAt(raw, at) !== quotation) return -1;
  const { bytes, length } = raw;
  for (let index = at + 1; index < length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte === quotation) return index + 1;
    if (byte < 0x20) return -1;
    if (byte === backslash && !escapes.has(byteAt(raw, ++index))) return -1;
    if (byte === 0xc2 && byteAt(raw, index + 1) === 0x85) return -1;
    if (byte === 0xe2 && byteAt(raw, index + 1) === 0x80 && (byteAt(raw, index + 2) & 0xfe) === 0xa8) return -1;
  }
  return -1;
}

export function pastNull(raw: Raw, at: number): number {
  return past(raw, at, nothing);
}

/** A whole number below a thousand million, without zeros in front. */
export function pastNumber(raw: Raw, at: number): number {
  const first = byteAt(raw, at);
  if (first === 0x30) return at + 1;
  if (first < 0x31 || first > 0x39) return -1;
  const end = pastDigits(raw, at + 1);
  return end - at <= 9 ? end : -1;
}

/** What the digits there say. */
export function numberAt(raw: Raw, at: number, to: number): number {
  let number = 0;
  for (let index = at; index < to; index++) number = number * 10 + ((raw.bytes[index] ?? 0) - 0x30);
  return number;
}

/** A decimal in its quotation marks, or null (lib/fact/decimal.ts). */
export function pastDecimalOrNull(raw: Raw, at: number): number {
  if (byteAt(raw, at) !== quotation) return past(raw, at, nothing);
  const first = byteAt(raw, at + 1) === 0x2d ? at + 2 : at + 1;
  let end = byteAt(raw, first) === 0x30 ? first + 1 : pastDigits(raw, first);
  if (end === first) return -1;
  if (byteAt(raw, end) === 0x2e) {
    const fraction = end + 1;
    end = pastDigits(raw, fraction);
    if (end === fraction) return -1;
  }
  return byteAt(raw, end) === quotation ? end + 1 : -1;
}

function pastDigits(raw: Raw, at: number): number {
  let end = at;
  for (;;) {
    const byte = byteAt(raw, end);
    if (byte < 0x30 || byte > 0x39) return end;
    end++;
  }
}

export const idLength = 36;

/** What a byte of an id may be: 1 a hyphen, 2 a digit or a letter from a to f. */
const kinds = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte === 0x2d ? 1 : /[0-9a-f]/.test(String.fromCharCode(byte)) ? 2 : 0,
);
const idKinds = Uint8Array.from("xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx", (sign) => (sign === "-" ? 1 : 2));

/** An id in lower case, without quotation marks. */
export function pastId(raw: Raw, at: number): number {
  if (at < 0 || at + idLength > raw.length) return -1;
  const { bytes } = raw;
  for (let index = 0; index < idLength; index++) {
    if (kinds[bytes[at + index] ?? 0] !== idKinds[index]) return -1;
  }
  return at + idLength;
}

const momentForm = Uint8Array.from("0000-00-00T00:00:00.000Z", (sign) => sign.charCodeAt(0));

/** A moment in UTC, without quotation marks; the 29th of February is left to the schema. */
export function pastMoment(raw: Raw, at: number): number {
  const end = at + momentForm.length;
  if (at < 0 || end > raw.length) return -1;
  const { bytes } = raw;
  for (let index = 0; index < momentForm.length; index++) {
    const byte = bytes[at + index] ?? 0;
    // Any digit counts as a zero.
    if ((byte >= 0x30 && byte <= 0x39 ? 0x30 : byte) !== momentForm[index]) return -1;
  }
  const month = numberAt(raw, at + 5, at + 7);
  const day = numberAt(raw, at + 8, at + 10);
  const days = month === 2 ? 28 : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  if (month < 1 || month > 12 || day < 1 || day > days) return -1;
  const isTime = numberAt(raw, at + 11, at + 13) < 24 && numberAt(raw, at + 14, at + 16) < 60;
  return isTime && numberAt(raw, at + 17, at + 19) < 60 ? end : -1;
}

/** `"P1"`: the key of a person in its quotation marks. */
export function pastPerson(raw: Raw, at: number): number {
  if (byteAt(raw, at) !== quotation || byteAt(raw, at + 1) !== 0x50 || byteAt(raw, at + 2) === 0x30) return -1;
  const end = pastNumber(raw, at + 2);
  return end > 0 && byteAt(raw, end) === quotation ? end + 1 : -1;
}

/**
 * Bytes that are looked at where they stand, without decoding them or cutting pieces out of them: a package of a million facts has
 * six gigabytes, and a string for each of its fields takes longer than looking at it. Nothing here changes a byte.
 */

export class Raw {
  readonly view: DataView;
  readonly length: number;

  constructor(readonly bytes: Buffer) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.length = bytes.length;
  }

  /** What stands there, decoded. The bytes must be UTF-8. */
  text(from: number, to: number): string {
    return this.bytes.toString("utf8", from, to);
  }

  /** A copy of what stands there, which does not keep the rest. */
  copy(from: number, to: number): Raw {
    return new Raw(Buffer.from(this.bytes.subarray(from, to)));
  }
}

export function rawOf(text: string): Raw {
  return new Raw(Buffer.from(text, "utf8"));
}

/** Whether `length` bytes of `raw` at `at` are those of `other` at `from`; false where either ends before, or `at` is negative. */
export function same(raw: Raw, at: number, other: Raw, from: number, length: number): boolean {
  if (at < 0 || at + length > raw.length || from + length > other.length) return false;
  if (length >= long) return raw.bytes.compare(other.bytes, from, from + length, at, at + length) === 0;
  const { view } = raw;
  const wanted = other.view;
  let index = 0;
  for (; index + 8 <= length; index += 8) {
    const first = view.getInt32(at + index, true) ^ wanted.getInt32(from + index, true);
    if ((first | (view.getInt32(at + index + 4, true) ^ wanted.getInt32(from + index + 4, true))) !== 0) return false;
  }
  if (index + 4 <= length) {
    if (view.getInt32(at + index, true) !== wanted.getInt32(from + index, true)) return false;
    index += 4;
  }
  if (index === length) return true;
  // The last four bytes once more rather than up to three by themselves.
  if (length >= 4) return view.getInt32(at + length - 4, true) === wanted.getInt32(from + length - 4, true);
  for (; index < length; index++) if (view.getUint8(at + index) !== wanted.getUint8(from + index)) return false;
  return true;
}

/** From here on a call of the system's own comparison costs less than comparing by fours. */
const long = 256;

/** Where `literal` ends, which should stand at `at`; -1 if something else does, or `at` is -1. */
export function past(raw: Raw, at: number, literal: Raw): number {
  return same(raw, at, literal, 0, literal.length) ? at + literal.length : -1;
}

/** The byte there; -1 behind the end and before the beginning. */
export function byteAt(raw: Raw, at: number): number {
  return at >= 0 && at < raw.length ? (raw.bytes[at] ?? -1) : -1;
}

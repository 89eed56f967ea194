/** Where each field of a fact was taken from, as its line says it: read where it stands. */
import { factFieldNames } from "@/lib/fact/fact";
import { byteAt, past, type Raw, rawOf } from "./raw";
import { numberAt, pastNumber } from "./raw-forms";

const start = rawOf(',"fieldSources":{');
const keys = factFieldNames.map((name) => rawOf(`"${name}":`));
/** What stands before the span of most of them. */
const spanKeys = factFieldNames.map((name) => rawOf(`"${name}":{"how":"stated","span":{"start":`));
const toSpan = rawOf('{"how":"stated","span":{"start":').length;
const stated = rawOf('{"how":"stated","span":');
const inherited = rawOf('{"how":"inherited","span":');
const noSpan = rawOf("null}");
const startKey = rawOf('{"start":');
const endKey = rawOf(',"end":');

export class RawFieldSources {
  /** Where the source of each field stands, in the order of fields; 0 where it has none. */
  readonly from = new Int32Array(factFieldNames.length);
  readonly to = new Int32Array(factFieldNames.length);

  /** Which field came last behind each. */
  readonly #likely = Int32Array.from(factFieldNames, (_, field) => field);

  /** Reads them from `at` on; answers where they ended, or -1. Keys are in order, spans lie within a text of `length` units. */
  read(raw: Raw, at: number, length: number): number {
    this.from.fill(0);
    let next = past(raw, at, start);
    if (byteAt(raw, next) === 0x7d) return next + 1;
    let field = 0;
    for (;;) {
      if (field === keys.length) return -1;
      const before = field;
      const likely = this.#likely[field] ?? field;
      const span = past(raw, next, spanKeys[likely] ?? start);
      let from = span - toSpan;
      if (span > 0) field = likely;
      else
        for (from = -1; field < keys.length; field++) {
          from = past(raw, next, keys[field] ?? start);
          if (from > 0) break;
        }
      const to = span > 0 ? pastSpan(raw, span, length) : pastFieldSource(raw, from, length);
      if (to < 0) return -1;
      this.#likely[before] = field;
      this.from[field] = from;
      this.to[field] = to;
      field++;
      const byte = byteAt(raw, to);
      if (byte === 0x7d) return to + 1;
      if (byte !== 0x2c) return -1;
      next = to + 1;
    }
  }
}

/** Where the source of a field ends that begins at `at`, or -1; its span is no further than `length`. */
export function pastFieldSource(raw: Raw, at: number, length: number): number {
  const said = past(raw, at, stated);
  const how = said < 0 ? past(raw, at, inherited) : said;
  const from = past(raw, how, startKey);
  return from < 0 ? past(raw, how, noSpan) : pastSpan(raw, from, length);
}

/** The same from its first offset on. */
function pastSpan(raw: Raw, at: number, length: number): number {
  const to = pastNumber(raw, at);
  const endFrom = past(raw, to, endKey);
  const endTo = pastNumber(raw, endFrom);
  if (endTo < 0 || byteAt(raw, endTo) !== 0x7d || byteAt(raw, endTo + 1) !== 0x7d) return -1;
  const last = numberAt(raw, endFrom, endTo);
  return numberAt(raw, at, to) < last && last <= length ? endTo + 2 : -1;
}

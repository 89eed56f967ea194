/**
 * Reads a line of facts.jsonl where it stands. Takes only the one spelling that the writer gives, with words that stand at their
 * offsets, and keeps nothing but places: which bytes are the id, the fields, the linked words. Of what it refuses the schema is asked.
 */
import { factFieldNames } from "@/lib/fact/fact";
import { byteAt, past, type Raw, rawOf, same } from "./raw";
import { RawFieldSources } from "./raw-field-sources";
import {
  idLength,
  numberAt,
  pastDecimalOrNull,
  pastId,
  pastMoment,
  pastNumber,
  pastPerson,
  pastText,
  pastTextOrNull,
} from "./raw-forms";
import type { RawSource } from "./raw-source";
import { RawSpans } from "./raw-spans";

/** The parts of a line: its fields in their order, and what else other files say of it. */
export const part = {
  ...{ place: 0, indicator: 1, period: 2, value: 3, unit: 4, bound: 5, change: 6, changeUnit: 7, basis: 8 },
  ...{ prior: 9, priorPeriod: 10, level: 11, placeCode: 12, rule: 13, confidence: 14, corrected: 15, findings: 16 },
  ...{ approvedBy: 17, approvedAt: 18 },
} as const;
const parts = 19;

const start = rawOf('{"id":"');
const sourceKey = rawOf('","sourceId":"');
const articleKey = rawOf('","articleId":"');
const positionKey = rawOf('","position":');
const fieldKeys = [...factFieldNames, "placeCode"].map((name) => rawOf(`,"${name}":`));
const evidenceKey = rawOf(',"evidence":');
const engine = rawOf(',"origin":"engine"');
const person = rawOf(',"origin":"person"');
const endKeys = ["rule", "confidence", "corrected", "findings"].map((name) => rawOf(`,"${name}":`));
const versionKey = rawOf(',"version":');
const byKey = rawOf(',"approvedBy":');
const atKey = rawOf(',"approvedAt":"');
const linkKey = rawOf('","link":"');
const lineEnd = rawOf('"}\n');
const [rule, confidence, corrected, findings] = endKeys as [Raw, Raw, Raw, Raw];

const levels = ['"aggregate"', '"case"', '"narrative"'].map(rawOf);
const bounds = ['"="', '"~"', '">"', '"<"', "null"].map(rawOf);
const flags = ["false", "true"].map(rawOf);

/** Bytes of a line before its id. */
export const lineStart = start.length;
const sourceIdAt = start.length + idLength + sourceKey.length;
const articleIdAt = sourceIdAt + idLength + articleKey.length;

/** Where the id of its source stands in the line at `at`; -1 if that is not to be seen. */
export function sourceIdIn(raw: Raw, at: number): number {
  const key = past(raw, pastId(raw, past(raw, at, start)), sourceKey);
  return pastId(raw, key) < 0 ? -1 : key;
}

/** One fact; read again and again, so that no fact needs an object of its own. */
export class RawFact {
  position = 0;
  version = 0;
  /** The line: where its ids stand, and where the next one begins. */
  id = 0;
  articleId = 0;
  end = 0;
  /** Where each part stands, in its quotation marks; see `part`. */
  readonly from = new Int32Array(parts);
  readonly to = new Int32Array(parts);
  readonly spans = new RawSpans();
  /** The list of linked words, in its brackets. */
  evidenceFrom = 0;
  evidenceTo = 0;
  readonly sources = new RawFieldSources();

  /**
   * Reads the line at `at`, whose source is known. False where another look is needed.
   *
   * @param link what its address is up to the id
   */
  read(raw: Raw, at: number, source: RawSource, link: Raw): boolean {
    this.id = at + start.length;
    this.articleId = at + articleIdAt;
    const key = past(raw, at + articleIdAt - articleKey.length, articleKey);
    const from = past(raw, pastId(raw, key), positionKey);
    const to = pastNumber(raw, from);
    if (to < 0) return false;
    this.position = numberAt(raw, from, to);
    this.evidenceFrom = past(raw, this.#readFields(raw, to), evidenceKey);
    if (byteAt(raw, this.evidenceFrom) !== 0x5b) return false;
    this.evidenceTo = this.spans.read(raw, this.evidenceFrom + 1, source);
    const sourcesTo = this.sources.read(raw, this.evidenceTo, source.text.length);
    return sourcesTo > 0 && this.#readEnd(raw, sourcesTo, link);
  }

  /** Whether nothing is stated in that part. */
  isNull(raw: Raw, which: number): boolean {
    return byteAt(raw, this.from[which] ?? 0) === 0x6e;
  }

  #readFields(raw: Raw, at: number): number {
    let next = at;
    for (let field = 0; field < fieldKeys.length && next > 0; field++) {
      const from = past(raw, next, fieldKeys[field] ?? start);
      next = from < 0 ? -1 : pastField(raw, from, field);
      this.from[field] = from;
      this.to[field] = next;
    }
    return next;
  }

  #readEnd(raw: Raw, at: number, link: Raw): boolean {
    const made = past(raw, at, engine);
    let next = made < 0 ? past(raw, at, person) : made;
    next = this.#keep(part.rule, past(raw, next, rule), raw, pastText);
    next = this.#keep(part.confidence, past(raw, next, confidence), raw, pastShare);
    next = this.#keep(part.corrected, past(raw, next, corrected), raw, pastFlag);
    next = this.#keep(part.findings, past(raw, next, findings), raw, pastFindings);
    const from = past(raw, next, versionKey);
    const to = pastNumber(raw, from);
    if (to < 0) return false;
    this.version = numberAt(raw, from, to);
    next = this.#keep(part.approvedBy, past(raw, to, byKey), raw, pastPerson);
    next = this.#keep(part.approvedAt, past(raw, next, atKey), raw, pastMoment);
    const id = past(raw, past(raw, next, linkKey), link);
    if (this.version === 0 || !same(raw, id, raw, this.id, idLength)) return false;
    this.end = past(raw, id + idLength, lineEnd);
    return this.end > 0;
  }

  #keep(which: number, from: number, raw: Raw, form: (raw: Raw, at: number) => number): number {
    const to = from < 0 ? -1 : form(raw, from);
    this.from[which] = from;
    this.to[which] = to;
    return to;
  }
}

function pastField(raw: Raw, at: number, field: number): number {
  switch (field) {
    case part.place:
    case part.indicator:
      return pastText(raw, at);
    case part.value:
    case part.change:
    case part.prior:
      return pastDecimalOrNull(raw, at);
    case part.bound:
      return pastOneOf(raw, at, bounds);
    case part.level:
      return pastOneOf(raw, at, levels);
    case part.placeCode:
      return pastPlaceCode(raw, at);
    default:
      return pastTextOrNull(raw, at);
  }
}

function pastOneOf(raw: Raw, at: number, words: readonly Raw[]): number {
  for (const word of words) {
    const end = past(raw, at, word);
    if (end > 0) return end;
  }
  return -1;
}

/** Six or nine digits in quotation marks, or null. */
function pastPlaceCode(raw: Raw, at: number): number {
  const end = pastTextOrNull(raw, at);
  if (end < 0 || byteAt(raw, at) === 0x6e) return end;
  for (let index = at + 1; index < end - 1; index++) {
    const byte = byteAt(raw, index);
    if (byte < 0x30 || byte > 0x39) return -1;
  }
  return end - at === 8 || end - at === 11 ? end : -1;
}

/** Up to the comma: which numbers are shares, and their spelling, is asked once of equal ones. */
function pastShare(raw: Raw, at: number): number {
  const end = raw.bytes.indexOf(0x2c, at);
  return end - at > 24 ? -1 : end;
}

function pastFlag(raw: Raw, at: number): number {
  return pastOneOf(raw, at, flags);
}

/** The list in its brackets: which findings there are is asked once of equal ones. */
function pastFindings(raw: Raw, at: number): number {
  return byteAt(raw, at) === 0x5b ? raw.bytes.indexOf(0x5d, at) + 1 || -1 : -1;
}

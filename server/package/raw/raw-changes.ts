/**
 * What the decisions of a fact leave of it, played on bytes: each finds what the ones before left, and in the end the fact stands there.
 * Takes only values that are spelled as packages spell them; what it refuses is played again by lib/package/verify.
 */
import { factFieldNames } from "@/lib/fact/fact";
import { byteAt, past, type Raw, rawOf, same } from "./raw";
import type { RawFact } from "./raw-fact";
import { pastFieldSource } from "./raw-field-sources";
import { pastNull, pastNumber, pastSpelled } from "./raw-forms";

/** What decisions change, in the order in which packages write it. */
const others = ["approvalHash", "changedSinceApproval", "decidedAt", "decidedBy", "evidence", "rejectNote"];
const names = [
  ...[...factFieldNames, ...others, "rejectReason", "status", "withdrawn"],
  ...factFieldNames.map((name) => `sources.${name}`),
].sort((a, b) => (a < b ? -1 : 1));
const fieldNames: readonly string[] = factFieldNames;
const keys = names.map((name) => rawOf(`"${name}":{"from":`));
/** What stands before the first value of a key, as the engine's proposals have it. */
const firstKeys = names.map((name) => rawOf(`"${name}":{"from":null,"to":`));
const to = rawOf(',"to":');
const numberOf = (name: string) => names.indexOf(name);
const fieldKeys = factFieldNames.map(numberOf);
const sourceKeys = factFieldNames.map((name) => numberOf(`sources.${name}`));
/** The field that a key is; -1 for the others. */
const keyFields = names.map((name) => fieldNames.indexOf(name));

/** The field whose source a key is of; -1 for the others. */
const sourceFields = names.map((name) => factFieldNames.findIndex((field) => name === `sources.${field}`));
const evidence = numberOf("evidence");
const rejectNote = numberOf("rejectNote");
const flags: ReadonlySet<number> = new Set([numberOf("changedSinceApproval"), numberOf("withdrawn")]);
const truths = [rawOf("true"), rawOf("false")] as const;

export const changeKey = {
  status: numberOf("status"),
  approvalHash: numberOf("approvalHash"),
  decidedBy: numberOf("decidedBy"),
  decidedAt: numberOf("decidedAt"),
} as const;

export class RawChanges {
  /** Where the value stands that is left of each key; 0 for what nobody spoke of. */
  readonly from = new Int32Array(names.length);
  readonly to = new Int32Array(names.length);
  /** Whether what is left of a key was seen to be what the fact says. */
  #key = 0;
  /** Which key came last behind each. */
  readonly #likely = Int32Array.from(names, (_, key) => key);
  readonly #isFacts = new Uint8Array(names.length);
  /** Whether somebody wrote why something was rejected. */
  hasNote = false;

  /** Before the first decision of a fact. */
  begin(): void {
    this.from.fill(0);
    this.#isFacts.fill(0);
    this.hasNote = false;
  }

  /** Plays the changes of one decision, which stand behind the brace at `at`; answers where they ended, or -1. */
  play(raw: Raw, at: number, fact: RawFact, line: Raw): number {
    if (byteAt(raw, at) === 0x7d) return at + 1;
    let next = at;
    let after = 0;
    for (;;) {
      const end = this.#change(raw, next, after, fact, line);
      if (end < 0 || byteAt(raw, end) !== 0x7d) return -1;
      after = this.#key + 1;
      const byte = byteAt(raw, end + 1);
      if (byte === 0x7d) return end + 2;
      if (byte !== 0x2c) return -1;
      next = end + 2;
    }
  }

  /** One key, none of those before `after`; answers where its values ended, or -1. The key is then `#key`. */
  #change(raw: Raw, at: number, after: number, fact: RawFact, line: Raw): number {
    // Most keys follow the one that they followed in the decision before, and are of what nobody spoke of.
    const likely = this.#likely[after] ?? after;
    let key = likely;
    let from = past(raw, at, firstKeys[key] ?? to);
    if (from < 0) {
      key = after;
      let value = -1;
      for (; key < keys.length && value < 0; key++) value = past(raw, at, keys[key] ?? to);
      if (value < 0) return -1;
      key--;
      from = past(raw, this.#pastBefore(raw, value, key, fact, line), to);
    } else if ((this.from[key] ?? 0) > 0 && byteAt(raw, this.from[key] ?? 0) !== 0x6e) return -1;
    this.#likely[after] = key;
    this.#key = key;
    this.#isFacts[key] = 0;
    this.from[key] = from;
    this.hasNote ||= key === rejectNote;
    const end = this.#pastFacts(raw, from, key, fact, line);
    this.to[key] = end < 0 ? pastValue(raw, from, key, fact, line) : end;
    return this.to[key] ?? -1;
  }

  /** Where the value ends that a key had before: what the decisions before left, if they spoke of it. */
  #pastBefore(raw: Raw, at: number, key: number, fact: RawFact, line: Raw): number {
    const before = this.from[key] ?? 0;
    if (before === 0) return pastValue(raw, at, key, fact, line);
    const length = (this.to[key] ?? 0) - before;
    return same(raw, at, raw, before, length) ? at + length : -1;
  }

  /** Where the value ends if it is what the fact says; -1 says nothing. */
  #pastFacts(raw: Raw, at: number, key: number, fact: RawFact, line: Raw): number {
    const field = keyFields[key] ?? -1;
    const isWords = key === evidence;
    if (field < 0 && !isWords) return -1;
    const start = isWords ? fact.evidenceFrom : (fact.from[field] ?? 0);
    const length = (isWords ? fact.evidenceTo : (fact.to[field] ?? 0)) - start;
    if (byteAt(raw, at + length) !== 0x7d || !same(raw, at, line, start, length)) return -1;
    this.#isFacts[key] = 1;
    return at + length;
  }

  /** Whether what is left of a key is exactly that. */
  leaves(key: number, raw: Raw, wanted: Raw, from: number, end: number): boolean {
    const at = this.from[key] ?? 0;
    return at > 0 && (this.to[key] ?? 0) - at === end - from && same(raw, at, wanted, from, end - from);
  }

  /** Whether the fields, the words and the sources of the fact are what is left, as far as somebody spoke of them. */
  leadTo(fact: RawFact, line: Raw, raw: Raw): boolean {
    for (let field = 0; field < fieldKeys.length; field++) {
      const key = fieldKeys[field] ?? 0;
      const spoken = (this.from[key] ?? 0) > 0 && this.#isFacts[key] === 0;
      if (spoken && !this.leaves(key, raw, line, fact.from[field] ?? 0, fact.to[field] ?? 0)) return false;
      const source = sourceKeys[field] ?? 0;
      const at = this.from[source] ?? 0;
      if (at === 0) continue;
      const own = fact.sources.from[field] ?? 0;
      if (own === 0 ? byteAt(raw, at) !== 0x6e : !this.leaves(source, raw, line, own, fact.sources.to[field] ?? 0))
        return false;
    }
    const spoken = (this.from[evidence] ?? 0) > 0 && this.#isFacts[evidence] === 0;
    return !spoken || this.leaves(evidence, raw, line, fact.evidenceFrom, fact.evidenceTo);
  }
}

/** Where the value of a key ends, or -1. */
function pastValue(raw: Raw, at: number, key: number, fact: RawFact, line: Raw): number {
  const byte = byteAt(raw, at);
  if (byte === 0x6e) return pastNull(raw, at);
  if (byte === 0x22) return key === evidence || (sourceFields[key] ?? -1) >= 0 ? -1 : pastSpelled(raw, at);
  if (byte === 0x7b) return (sourceFields[key] ?? -1) >= 0 ? pastFieldSource(raw, at, Number.MAX_SAFE_INTEGER) : -1;
  if (byte === 0x5b && key === evidence) {
    const length = fact.evidenceTo - fact.evidenceFrom;
    return same(raw, at, line, fact.evidenceFrom, length) ? at + length : pastEvidence(raw, at);
  }
  if (!flags.has(key)) return -1;
  const truth = past(raw, at, truths[0]);
  return truth < 0 ? past(raw, at, truths[1]) : truth;
}

const spanStarts = ["evidence", "value", "change", "prior", "period", "place"].map((role) =>
  rawOf(`{"role":"${role}","start":`),
);
const [endKey, quoteKey] = [rawOf(',"end":'), rawOf(',"quote":')] as const;

/** A list of linked words, whatever they say. */
function pastEvidence(raw: Raw, at: number): number {
  if (byteAt(raw, at + 1) === 0x5d) return at + 2;
  let next = at + 1;
  for (;;) {
    let start = -1;
    for (let role = 0; role < spanStarts.length && start < 0; role++)
      start = past(raw, next, spanStarts[role] ?? endKey);
    const end = past(raw, pastNumber(raw, start), endKey);
    const quote = pastSpelled(raw, past(raw, pastNumber(raw, end), quoteKey));
    if (byteAt(raw, quote) !== 0x7d) return -1;
    const byte = byteAt(raw, quote + 1);
    if (byte === 0x5d) return quote + 2;
    if (byte !== 0x2c) return -1;
    next = quote + 2;
  }
}

/**
 * The decisions of a fact, read where they stand and played from the first to the last: whoever made them, in whatever order, with
 * whatever reason. A yes means that lib/package/verify would say nothing of them; after a no it is asked.
 */
import { eventKinds } from "@/lib/review/decision";
import { byteAt, past, type Raw, rawOf, same } from "./raw";
import { changeKey, RawChanges } from "./raw-changes";
import { part, type RawFact } from "./raw-fact";
import { idLength, numberAt, pastId, pastMoment, pastNull, pastNumber, pastPerson, pastSpelled } from "./raw-forms";

/** Decisions of one fact that are read; a fact with more is looked at decision by decision. */
const most = 64;

const start = rawOf('{"id":"');
const factKey = rawOf('","factId":"');
/** The kinds of most decisions first. */
const eventOrder = ["propose", "approve", ...eventKinds.filter((kind) => kind !== "propose" && kind !== "approve")];
const [propose, approve] = [0, 1] as const;
const kinds = eventOrder.map((kind) => rawOf(`","kind":"${kind}","version":`));
const changesKey = rawOf(',"changes":{');
const reasonKey = rawOf(',"reason":');
const noteKey = rawOf(',"note":');
const undoesKey = rawOf(',"undoes":');
/** What stands there of most decisions. */
const unsaid = rawOf(',"reason":null,"note":null,"undoes":null');
const undoesId = rawOf(',"undoes":"');
const undoesEnd = rawOf('","by":');
const byKey = rawOf(',"by":');
const atKey = rawOf(',"at":"');
const lineEnd = rawOf('"}\n');
const approved = rawOf('"approved"');
const quotation = 0x22;

/** Where the id of the fact stands in the decision whose line begins at `at`; -1 where that is not to be seen. */
export function factIdIn(raw: Raw, at: number): number {
  const key = past(raw, at + start.length + idLength, factKey);
  return key < 0 || key + idLength > raw.length ? -1 : key;
}

export class RawDecisions {
  readonly #changes = new RawChanges();
  count = 0;
  /** Where the id of each stands. */
  readonly ids = new Int32Array(most);
  /** Where the next line begins. */
  end = 0;
  #kind = 0;
  #version = 0;
  #by = 0;
  #byTo = 0;
  #at = 0;

  /**
   * @param isPerson whether somebody of that key, in quotation marks at a place, decided in this release
   * @param names whether the release may tell of people
   */
  constructor(
    private readonly isPerson: (raw: Raw, from: number, to: number) => boolean,
    private readonly names: boolean,
  ) {}

  /** Whether the decisions that stand at `at` lead to the fact, and it is approved. What that vouches for is not looked at. */
  lead(raw: Raw, at: number, fact: RawFact, line: Raw): boolean {
    this.count = 0;
    this.#version = 0;
    this.#changes.begin();
    let next = at;
    do {
      next = this.#count(raw, next, fact, line);
      if (next < 0) return false;
      // Where nothing follows more may have to be read.
    } while (isOf(raw, next, fact, line));
    this.end = next;
    return this.#isApproved(raw, fact, line) && this.#changes.leadTo(fact, line, raw);
  }

  /** Reads one decision and plays it; answers where its line ended, or -1. */
  #count(raw: Raw, at: number, fact: RawFact, line: Raw): number {
    const id = past(raw, at, start);
    const factId = past(raw, pastId(raw, id), factKey);
    if (this.count === most || !same(raw, factId, line, fact.id, idLength)) return -1;
    let kind = 0;
    let version = -1;
    for (; kind < kinds.length && version < 0; kind++) version = past(raw, factId + idLength, kinds[kind] ?? start);
    const versionTo = pastNumber(raw, version);
    const changes = past(raw, versionTo, changesKey);
    if (changes < 0) return -1;
    const number = numberAt(raw, version, versionTo);
    if (number <= this.#version) return -1;
    this.#version = number;
    this.#kind = kind - 1;
    const said = this.#pastWords(raw, this.#changes.play(raw, changes, fact, line));
    this.#by = past(raw, said, byKey);
    this.#byTo = this.#pastBy(raw);
    this.#at = past(raw, this.#byTo, atKey);
    this.ids[this.count++] = id;
    return past(raw, pastMoment(raw, this.#at), lineEnd);
  }

  /** Why, and what it takes back; answers where that ended, or -1. */
  #pastWords(raw: Raw, at: number): number {
    const silent = past(raw, at, unsaid);
    if (silent > 0 && (this.names || !this.#changes.hasNote)) return silent;
    const reason = past(raw, at, reasonKey);
    const note = past(raw, pastSpelledOrNull(raw, reason), noteKey);
    if (!this.names && (this.#changes.hasNote || byteAt(raw, note) === quotation)) return -1;
    const undoes = pastSpelledOrNull(raw, note);
    const none = pastNull(raw, past(raw, undoes, undoesKey));
    if (none > 0) return none;
    const id = past(raw, undoes, undoesId);
    if (past(raw, pastId(raw, id), undoesEnd) < 0) return -1;
    for (let index = 0; index < this.count; index++) {
      if (same(raw, id, raw, this.ids[index] ?? 0, idLength)) return id + idLength + 1;
    }
    return -1;
  }

  /** Nobody, for what the engine proposed, or somebody whom the release knows. */
  #pastBy(raw: Raw): number {
    if (byteAt(raw, this.#by) !== quotation) return this.#kind === propose ? pastNull(raw, this.#by) : -1;
    const to = pastPerson(raw, this.#by);
    return to > 0 && this.isPerson(raw, this.#by, to) ? to : -1;
  }

  /** Whether the last one left the fact approved in its version, by whom and when it says. */
  #isApproved(raw: Raw, fact: RawFact, line: Raw): boolean {
    if (this.#version !== fact.version) return false;
    const [by, byTo] = [fact.from[part.approvedBy] ?? 0, fact.to[part.approvedBy] ?? 0];
    // The moment stands between the quotation marks; where it is left of the decisions, in them.
    const [at, atTo] = [(fact.from[part.approvedAt] ?? 0) - 1, (fact.to[part.approvedAt] ?? 0) + 1];
    const { status, decidedBy, decidedAt } = changeKey;
    if (!this.#changes.leaves(status, raw, approved, 0, approved.length)) return false;
    if (!this.#changes.leaves(decidedBy, raw, line, by, byTo)) return false;
    if (!this.#changes.leaves(decidedAt, raw, line, at, atTo)) return false;
    if (this.#kind !== approve) return true;
    const isBy = this.#byTo - this.#by === byTo - by && same(raw, this.#by, line, by, byTo - by);
    return isBy && same(raw, this.#at - 1, line, at, atTo - at);
  }

  /** Whether the approval that they left has that hash. */
  vouch(raw: Raw, hash: string): boolean {
    const from = this.#changes.from[changeKey.approvalHash] ?? 0;
    if (from === 0 || (this.#changes.to[changeKey.approvalHash] ?? 0) - from !== hash.length + 2) return false;
    for (let index = 0; index < hash.length; index++) {
      if (byteAt(raw, from + 1 + index) !== hash.charCodeAt(index)) return false;
    }
    return true;
  }
}

function isOf(raw: Raw, at: number, fact: RawFact, line: Raw): boolean {
  return same(raw, factIdIn(raw, at), line, fact.id, idLength);
}

function pastSpelledOrNull(raw: Raw, at: number): number {
  return byteAt(raw, at) === quotation ? pastSpelled(raw, at) : pastNull(raw, at);
}

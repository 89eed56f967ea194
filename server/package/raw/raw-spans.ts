/** The linked words of a fact, read where they stand in its line: their roles, their offsets, and which bytes are their quotes. */
import { type EvidenceRole, evidenceRoles } from "@/lib/fact/fact";
import { byteAt, past, type Raw, rawOf, same } from "./raw";
import { numberAt, pastNumber } from "./raw-forms";
import { isSecond, type RawSource } from "./raw-source";

/** Linked words of one fact that are read; a fact with more is looked at by the schema. */
const most = 32;

const starts = evidenceRoles.map((role) => rawOf(`{"role":"${role}","start":`));
const endKey = rawOf(',"end":');
const quoteKey = rawOf(',"quote":"');

/** The number of a role, in the order of roles. */
export const roleOf = Object.fromEntries(evidenceRoles.map((role, index) => [role, index])) as Readonly<
  Record<EvidenceRole, number>
>;

/** All arrays have an element for each of the `count` linked words. */
export class RawSpans {
  count = 0;
  readonly roles = new Int32Array(most);
  /** In UTF-16 units of the text. */
  readonly starts = new Int32Array(most);
  readonly ends = new Int32Array(most);
  /** Where the digits of the offsets stand. */
  readonly startFrom = new Int32Array(most);
  readonly startTo = new Int32Array(most);
  readonly endFrom = new Int32Array(most);
  readonly endTo = new Int32Array(most);
  /** Where the words stand, as JSON spells them, without quotation marks. */
  readonly quoteFrom = new Int32Array(most);
  readonly quoteTo = new Int32Array(most);

  /** Reads the list whose first element begins at `at`; answers where it ended, its bracket included, or -1. Quotes are those of the source. */
  read(raw: Raw, at: number, source: RawSource): number {
    this.count = 0;
    let next = at;
    for (;;) {
      next = this.#readOne(raw, next, source);
      if (next < 0) return -1;
      const byte = byteAt(raw, next);
      if (byte === 0x5d) return next + 1;
      if (byte !== 0x2c) return -1;
      next++;
    }
  }

  #readOne(raw: Raw, at: number, source: RawSource): number {
    const index = this.count;
    if (index === most) return -1;
    // Roles go up; where they do not the checks are asked.
    let role = index === 0 ? 0 : (this.roles[index - 1] ?? 0);
    let startFrom = -1;
    for (; role < starts.length && startFrom < 0; role++) startFrom = past(raw, at, starts[role] ?? endKey);
    const startTo = pastNumber(raw, startFrom);
    const endFrom = past(raw, startTo, endKey);
    const endTo = pastNumber(raw, endFrom);
    const quoteFrom = past(raw, endTo, quoteKey);
    if (quoteFrom < 0) return -1;
    const [first, last] = [numberAt(raw, startFrom, startTo), numberAt(raw, endFrom, endTo)];
    if (first >= last || last > source.text.length || isSecond(source, first) || isSecond(source, last)) return -1;
    const from = source.places[first] ?? 0;
    const quoteTo = quoteFrom + (source.places[last] ?? 0) - from;
    if (!same(raw, quoteFrom, source.json, from, quoteTo - quoteFrom)) return -1;
    this.roles[index] = role - 1;
    this.starts[index] = first;
    this.ends[index] = last;
    this.startFrom[index] = startFrom;
    this.startTo[index] = startTo;
    this.endFrom[index] = endFrom;
    this.endTo[index] = endTo;
    this.quoteFrom[index] = quoteFrom;
    this.quoteTo[index] = quoteTo;
    this.count++;
    return byteAt(raw, quoteTo) === 0x22 && byteAt(raw, quoteTo + 1) === 0x7d ? quoteTo + 2 : -1;
  }
}

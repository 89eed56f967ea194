/** What the approval of a fact vouches for (lib/review/approval.ts), put together from the bytes of its line and hashed. */
import { hash } from "node:crypto";
import { evidenceRoles } from "@/lib/fact/fact";
import { Raw, rawOf } from "./raw";
import { part, type RawFact } from "./raw-fact";

const roles = evidenceRoles.map((role) => rawOf(`["${role}",`));
const [fieldsStart, wordsStart, comma, quote, wordEnd] = ["[[", "],[", ",", ',"', '"]'].map(rawOf) as [
  Raw,
  Raw,
  Raw,
  Raw,
  Raw,
];

export class ApprovalHash {
  #room = new Raw(Buffer.alloc(4096));
  #length = 0;
  #end = rawOf("");

  /** The text on which the facts that follow stand. @param sha256 hexadecimal, of the text */
  enter(sha256: string): void {
    this.#end = rawOf(`],"${sha256}"]`);
  }

  /** Hexadecimal SHA-256. Fields and words stand in the line as they do in what is hashed. */
  of(fact: RawFact, raw: Raw): string {
    const { spans } = fact;
    this.#length = 0;
    this.#add(fieldsStart, 0, fieldsStart.length);
    for (let field = 0; field <= part.level; field++) {
      if (field > 0) this.#add(comma, 0, 1);
      this.#add(raw, fact.from[field] ?? 0, fact.to[field] ?? 0);
    }
    this.#add(wordsStart, 0, wordsStart.length);
    for (let at = 0; at < spans.count; at++) {
      if (at > 0) this.#add(comma, 0, 1);
      const role = roles[spans.roles[at] ?? 0] ?? comma;
      this.#add(role, 0, role.length);
      this.#add(raw, spans.startFrom[at] ?? 0, spans.startTo[at] ?? 0);
      this.#add(comma, 0, 1);
      this.#add(raw, spans.endFrom[at] ?? 0, spans.endTo[at] ?? 0);
      this.#add(quote, 0, quote.length);
      this.#add(raw, spans.quoteFrom[at] ?? 0, spans.quoteTo[at] ?? 0);
      this.#add(wordEnd, 0, wordEnd.length);
    }
    this.#add(this.#end, 0, this.#end.length);
    return hash("sha256", this.#room.bytes.subarray(0, this.#length), "hex");
  }

  /** Adds the bytes. By fours: most pieces are shorter than what a call of the system's own copying costs. */
  #add(raw: Raw, from: number, to: number): void {
    const length = this.#length + to - from;
    if (length > this.#room.length) this.#grow(length);
    const { view } = this.#room;
    let at = this.#length;
    let index = from;
    for (; index + 4 <= to; index += 4) {
      view.setInt32(at, raw.view.getInt32(index));
      at += 4;
    }
    for (; index < to; index++) view.setUint8(at++, raw.view.getUint8(index));
    this.#length = length;
  }

  #grow(length: number): void {
    const larger = Buffer.alloc(length * 2);
    this.#room.bytes.copy(larger);
    this.#room = new Raw(larger);
  }
}

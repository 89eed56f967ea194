/** Whether each fact stands behind the one before: by source, then by position, then by id. */
import type { ReleasedFact } from "@/lib/package/content";
import { idLength } from "./raw/raw-forms";

export class FactOrder {
  #sourceId = "";
  #position = -1;
  /** Where the last id stands. */
  #bytes: Buffer = Buffer.alloc(idLength);
  #at = 0;

  /** False if it does not. It is the one before the next, either way. */
  follows(fact: Pick<ReleasedFact, "id" | "sourceId" | "position">): boolean {
    return this.followsAt(Buffer.from(fact.id, "latin1"), 0, fact.sourceId, fact.position);
  }

  /** The same of a fact whose id stands there. */
  followsAt(bytes: Buffer, at: number, sourceId: string, position: number): boolean {
    const isBehind =
      sourceId !== this.#sourceId
        ? sourceId > this.#sourceId
        : position !== this.#position
          ? position > this.#position
          : bytes.compare(this.#bytes, this.#at, this.#at + idLength, at, at + idLength) > 0;
    this.#sourceId = sourceId;
    this.#position = position;
    this.#bytes = bytes;
    this.#at = at;
    return isBehind;
  }
}

/** Goes along the bytes of a derived file and expects one piece after the other. After the first that differs it stays at -1. */
import { byteAt, type Raw, same } from "./raw";

export class Walk {
  at = -1;
  #raw: Raw | null = null;

  begin(raw: Raw, at: number): void {
    this.#raw = raw;
    this.at = at;
  }

  /** All of `piece`. */
  all(piece: Raw): void {
    this.piece(piece, 0, piece.length);
  }

  piece(wanted: Raw, from: number, to: number): void {
    const raw = this.#raw;
    this.at = raw !== null && same(raw, this.at, wanted, from, to - from) ? this.at + to - from : -1;
  }

  byte(wanted: number): void {
    const raw = this.#raw;
    this.at = raw !== null && byteAt(raw, this.at) === wanted ? this.at + 1 : -1;
  }
}

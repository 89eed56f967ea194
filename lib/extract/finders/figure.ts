/** What a figure is: the shape that finders make and refiners read. Finds nothing itself. */
import type { Bound } from "@/lib/fact/fact";
import type { Span } from "@/lib/text/span";
import type { Numeral } from "./numeral";

/** A stated quantity. Offsets are of the sentence's words; the span takes in qualifier, numeral and unit. */
export interface Figure extends Span {
  readonly numeral: Numeral;
  /** Decimal string, 万 and 亿 multiplied out. */
  readonly value: string;
  /** Measure word; empty for a bare ratio. `成` is read as `%`. */
  readonly unit: string;
  readonly bound: Bound;
  /** Written without a measure word: a figure only if its words say so (`死亡率1.19`, `从15到30件`). */
  readonly unitless: boolean;
}

/** What a numeral is: the shape that digit-numeral.ts and han-numeral.ts make. Reads nothing itself. */
import type { Span } from "@/lib/text/span";

export interface Numeral extends Span {
  /** Exact, 万 and 亿 multiplied out. */
  readonly value: string;
  readonly script: "digits" | "chinese";
  /** The written form says that there is more: `80余万`, `三四`. */
  readonly more: boolean;
  /** The unit that the form itself brings: `百分之九十五` `%`, `三成` `成`, a fraction the empty one; null for none. */
  readonly unit: string | null;
  /** A bare 百, 千, 万 or 亿, which is a number only beside a qualifier (`近百`, `千余`). */
  readonly bare: boolean;
}

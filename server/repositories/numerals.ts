/** Single numerals. Reads only; numeral-writes.ts changes them. */
import type { Span } from "@/lib/text/span";
import type { Db } from "../db";

/** Where a numeral stands; null if there is none such. A numeral never moves within its source. */
export function findNumeralSpan(db: Db, id: string): Promise<Span | null> {
  return db.numeral.findUnique({ where: { id }, select: { start: true, end: true } });
}

/** A numeral of the ledger as SQL selects it, and as the API sees it. */
import type { NumeralView } from "@/lib/api/views";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { NumeralStatus } from "@/lib/review/decision";
import type { LedgerNumeral } from "@/lib/review/ledger";
import { Prisma } from "../generated/prisma/client";

export interface NumeralRow extends LedgerNumeral {
  readonly id: string;
  readonly status: NumeralStatus;
  readonly reason: NotFactReason | null;
  readonly version: number;
}

/** From "Numeral" as `n`. */
export const numeralColumns = Prisma.sql`n.id, n.start, n."end", n.status::text, n.reason, n."byPerson", n.version`;

/**
 * A numeral that is no fact without a reason of its own stands in a figure that a person rejected as no fact
 * (lib/review/ledger.ts): to people that is a reason, and a person's.
 */
export function toNumeralView({ id, start, end, status, reason, byPerson, version }: NumeralRow): NumeralView {
  if (status === "notFact" && reason === null) {
    return { id, start, end, status, reason: "other", byPerson: true, version };
  }
  return { id, start, end, status, reason, byPerson, version };
}

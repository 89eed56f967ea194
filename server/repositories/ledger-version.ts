/**
 * The version of an article's ledger. Whatever changes a fact, its links or a numeral moves it on, in the same statement or
 * the same transaction; a decision that has seen an older one writes nothing. docs/decisions/045 says why.
 */
import type { Tx } from "../db";
import { Prisma } from "../generated/prisma/client";

/** The article as a decision has seen it. */
export interface SeenLedger {
  readonly id: string;
  readonly ledgerVersion: number;
}

/**
 * What became of a writing: done; nothing, because the row has another version; or nothing, because somebody wrote in the
 * article after it was read, so that what follows for the ledger has to be found anew.
 */
export type Written = "done" | "stale" | "overtaken";

/**
 * The body of a CTE that moves the version on and has a row if it was the one seen. It waits for whoever writes in the
 * article at the moment, and then has none: PostgreSQL asks the condition again of the row that they have left.
 */
export function enterLedger({ id, ledgerVersion }: SeenLedger): Prisma.Sql {
  return Prisma.sql`
    UPDATE "Article" SET "ledgerVersion" = "ledgerVersion" + 1
    WHERE id = ${id}::uuid AND "ledgerVersion" = ${ledgerVersion} RETURNING id`;
}

/** The end of a statement with the CTEs `entered` (as above) and `changed` (the row that was decided on). */
export const sayWritten = Prisma.sql`
  SELECT EXISTS (SELECT FROM entered) AS entered, EXISTS (SELECT FROM changed) AS changed`;

export interface WrittenRow {
  readonly entered: boolean;
  readonly changed: boolean;
}

export function toWritten([row]: readonly WrittenRow[]): Written {
  if (!row?.entered) return "overtaken";
  return row.changed ? "done" : "stale";
}

/** For those who hold the article's lock and write by statements of their own. */
export async function moveLedgerOn(tx: Tx, articleId: string): Promise<void> {
  await tx.$executeRaw`UPDATE "Article" SET "ledgerVersion" = "ledgerVersion" + 1 WHERE id = ${articleId}::uuid`;
}

/** The findings that are kept with facts: read and written for a whole article at once. What is found is lib/checks'. */
import type { FindingCode } from "@/lib/checks/finding";
import type { Tx } from "../db";
import { type ListedFact, listedColumns } from "./fact-rows";

/** All facts of the article, withdrawn ones too: taking back the withdrawal must not bring old findings along. */
export function checkedFacts(
  tx: Tx,
  articleId: string,
): Promise<(ListedFact & { readonly findings: readonly string[] })[]> {
  return tx.$queryRaw`
    SELECT ${listedColumns}, f.findings FROM "Fact" f LEFT JOIN "User" d ON d.id = f."decidedById"
    WHERE f."articleId" = ${articleId}::uuid`;
}

/** Leaves the versions as they are: nobody has decided anything, and no decision under way shall be refused for it. */
export async function writeFindings(
  tx: Tx,
  facts: readonly { readonly id: string; readonly findings: readonly FindingCode[] }[],
): Promise<void> {
  if (facts.length === 0) return;
  const rows = facts.map(({ id, findings }) => ({ id, findings }));
  await tx.$executeRaw`
    UPDATE "Fact" f SET findings = g.findings
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS g(id uuid, findings text[]) WHERE f.id = g.id`;
}

/** What of approved facts a release keeps, with its hashes. */
import { placeCode } from "@/lib/fact/place-code";
import { claimText, type FrozenFact, snapshotText } from "@/lib/release/frozen-fact";
import { inForce } from "@/lib/review/history";
import type { Db } from "../db";
import { type ApprovedClaim, logsOfLinked } from "../repositories/release-claims";
import type { FrozenRow } from "../repositories/release-parts";
import { sha256 } from "../repositories/source-text";

export async function freezeClaims(
  db: Db,
  claims: readonly ApprovedClaim[],
): Promise<(FrozenRow & { readonly fact: FrozenFact })[]> {
  const logs = await logsOfLinked(
    db,
    claims.map(({ id }) => id),
  );
  return claims.map((claim) => {
    const linked = inForce(logs.get(claim.id) ?? []).some(({ kind }) => kind === "link");
    const fact = frozen(claim, linked);
    const content = snapshotText(fact);
    const { id: factId, version, approvedById, approvedAt } = claim;
    return {
      fact,
      factId,
      hash: sha256(content),
      content,
      claim: sha256(claimText(fact)),
      version,
      approvedById,
      approvedAt,
    };
  });
}

function frozen(claim: ApprovedClaim, linked: boolean): FrozenFact {
  const { articlePlace, placesNamed, sources, evidence } = claim;
  const words = evidence.find(({ role }) => role === "place")?.quote ?? "";
  return {
    ...claim,
    placeCode: placeCode(claim.place, { article: articlePlace, named: placesNamed }, words),
    fieldSources: sources,
    corrected: claim.corrected || linked,
  };
}

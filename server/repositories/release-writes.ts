/**
 * Begins a release and seals it; what stands between is written by release-parts.ts, all in one transaction. Nothing here changes
 * a release that is sealed: a trigger of the migration `releases` would refuse it.
 */
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import type { Tx } from "../db";
import { Prisma } from "../generated/prisma/client";
import type { KeptPerson } from "./release-people";

export interface NewRelease {
  readonly id: string;
  readonly projectId: string;
  readonly requestId: string;
  readonly requestHash: string;
  readonly projectName: string;
  readonly title: string;
  readonly notes: string;
  readonly licence: string | null;
  readonly address: string;
  readonly texts: boolean;
  readonly names: boolean;
  readonly createdById: string;
  readonly createdAt: Date;
}

interface BegunRelease {
  readonly number: number;
  readonly previousId: string | null;
}

/**
 * Takes the next number of the project. Somebody else who freezes it at this moment holds that number too: then this waits
 * until they are done, and throws if they kept it (`isTakenNumber`).
 */
export async function beginRelease(tx: Tx, release: NewRelease): Promise<BegunRelease> {
  const { id, projectId, requestId, requestHash, projectName, title, notes, licence, address } = release;
  const { texts, names, createdById, createdAt } = release;
  const [begun] = await tx.$queryRaw<BegunRelease[]>`
    INSERT INTO "Release" (id, "projectId", number, "previousId", "requestId", "requestHash", "projectName", title, notes, licence,
      address, texts, names, "createdById", "createdAt")
    SELECT ${id}::uuid, ${projectId}::uuid, coalesce(max(r.number), 0) + 1, (array_agg(r.id ORDER BY r.number DESC))[1],
      ${requestId}::uuid, ${requestHash}, ${projectName}, ${title}, ${notes}, ${licence}, ${address}, ${texts}, ${names},
      ${createdById}::uuid, ${createdAt}::timestamptz
    FROM "Release" r WHERE r."projectId" = ${projectId}::uuid
    RETURNING number, "previousId"`;
  if (!begun) throw new Error("Counting answers one row, also of nothing.");
  return begun;
}

/** True for the errors of two releases made at once: the number or the request is taken, or what was read is overtaken. */
export function isTakenNumber(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return (
    error.code === "P2034" ||
    /Release_projectId_number_key|Release_requestId_key|40001|"number"|"requestId"/.test(JSON.stringify(error))
  );
}

interface Seal {
  readonly counts: ReleaseCounts;
  readonly review: readonly RuleReview[];
  readonly people: readonly KeptPerson[];
  readonly contentSha256: string;
}

/** After this nothing of the release changes any more. */
export async function sealRelease(
  tx: Tx,
  releaseId: string,
  { counts, review, people, contentSha256 }: Seal,
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Release" SET counts = ${JSON.stringify(counts)}::jsonb, review = ${JSON.stringify(review)}::jsonb,
      people = ${JSON.stringify(people)}::jsonb, "contentSha256" = ${contentSha256}, "sealedAt" = clock_timestamp()
    WHERE id = ${releaseId}::uuid`;
}

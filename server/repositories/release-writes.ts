/**
 * Writes a release: its row, then its parts, then the seal, all in one transaction. Nothing here changes a release that is
 * sealed; a trigger of the migration `releases` would refuse it.
 */
import type { ReleaseCounts, RuleReview } from "@/lib/release/release-counts";
import type { Db, Tx } from "../db";
import { Prisma } from "../generated/prisma/client";

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

export interface FrozenRow {
  readonly factId: string;
  readonly hash: string;
  /** The text that was hashed. */
  readonly content: string;
  readonly claim: string;
  readonly version: number;
  readonly approvedById: string;
  readonly approvedAt: Date;
}

/** Adds facts behind the `first` that are there. */
export async function addFacts(tx: Tx, releaseId: string, first: number, rows: readonly FrozenRow[]): Promise<void> {
  if (rows.length === 0) return;
  const hashes = rows.map(({ hash }) => hash);
  await tx.$executeRaw`
    INSERT INTO "FactSnapshot" (hash, content)
    SELECT s.hash, s.content::json FROM unnest(${hashes}::text[], ${rows.map(({ content }) => content)}::text[]) AS s(hash, content)
    ON CONFLICT DO NOTHING`;
  await tx.$executeRaw`
    INSERT INTO "ReleaseFact" ("releaseId", ordinal, "factId", hash, claim, version, "approvedById", "approvedAt")
    SELECT ${releaseId}::uuid, ${first} + f.nth::int - 1, f.id, f.hash, f.claim, f.version, f.by, f.at
    FROM unnest(${rows.map(({ factId }) => factId)}::uuid[], ${hashes}::text[], ${rows.map(({ claim }) => claim)}::text[],
      ${rows.map(({ version }) => version)}::int[], ${rows.map(({ approvedById }) => approvedById)}::uuid[],
      ${rows.map(({ approvedAt }) => approvedAt.toISOString())}::timestamptz[]) WITH ORDINALITY AS f(id, hash, claim, version, by, at, nth)`;
}

/** Adds the articles and sources that hold approved facts. Answers how many there are of each. */
export async function addPlaces(tx: Tx, releaseId: string, projectId: string) {
  const held = Prisma.sql`
    SELECT f."articleId" FROM "Fact" f
    WHERE f."projectId" = ${projectId}::uuid AND f.status = 'approved' AND NOT f.withdrawn AND f."decidedById" IS NOT NULL`;
  const articles = await tx.$executeRaw`
    INSERT INTO "ReleaseArticle" ("releaseId", "articleId", "sourceId", ordinal, start, "end", title, byline, date, place)
    SELECT ${releaseId}::uuid, a.id, a."sourceId", a.ordinal, a.start, a."end", a.title, a.byline, a.date, a.place
    FROM "Article" a WHERE a.id IN (${held})`;
  const sources = await tx.$executeRaw`
    INSERT INTO "ReleaseSource" ("releaseId", "sourceId", "fileName", encoding, sha256, "textSha256", "importedAt")
    SELECT ${releaseId}::uuid, s.id, s."fileName", s.encoding, s.sha256, s."textSha256", s."importedAt"
    FROM "Source" s WHERE s.id IN (SELECT x."sourceId" FROM "ReleaseArticle" x WHERE x."releaseId" = ${releaseId}::uuid)`;
  return { articles, sources };
}

/** Adds what differs from the release before, with the reasons that were given in between. Answers how much of each kind. */
export async function addChanges(tx: Tx, releaseId: string, previousId: string) {
  await tx.$executeRaw`
    INSERT INTO "ReleaseChange" ("releaseId", ordinal, kind, "factId", before, after, reason, note, "byId", at)
    SELECT ${releaseId}::uuid, row_number() OVER (ORDER BY c.kind, c.nth) - 1, c.kind, c."factId", c.before, c.after,
      CASE WHEN c.kind <> 'withdrawn' THEN said.reason WHEN f.status = 'rejected' THEN f."rejectReason" ELSE 'under-review' END,
      said.note, done."userId", done.at
    FROM (
      SELECT (CASE WHEN p.hash IS NULL THEN 'added' ELSE 'corrected' END)::"ReleaseChangeKind" AS kind, n.ordinal AS nth,
        n."factId", p.hash AS before, n.hash AS after, coalesce(p.version, 0) AS since, n.version AS until
      FROM "ReleaseFact" n
      LEFT JOIN "ReleaseFact" p ON p."releaseId" = ${previousId}::uuid AND p."factId" = n."factId"
      WHERE n."releaseId" = ${releaseId}::uuid AND p.claim IS DISTINCT FROM n.claim
      UNION ALL
      SELECT 'withdrawn'::"ReleaseChangeKind", p.ordinal, p."factId", p.hash, NULL, p.version, ${2 ** 31 - 1}::int
      FROM "ReleaseFact" p
      WHERE p."releaseId" = ${previousId}::uuid
        AND NOT EXISTS (SELECT FROM "ReleaseFact" n WHERE n."releaseId" = ${releaseId}::uuid AND n."factId" = p."factId")
    ) c
    LEFT JOIN "Fact" f ON f.id = c."factId"
    LEFT JOIN LATERAL (
      SELECT r.reason, r.note FROM "ReviewEvent" r
      WHERE c.kind <> 'added' AND r."factId" = c."factId" AND r.version > c.since AND r.version <= c.until
        AND (r.reason IS NOT NULL OR r.note IS NOT NULL)
        AND NOT EXISTS (SELECT FROM "ReviewEvent" x WHERE x.undoes = r.id)
      ORDER BY r.version DESC LIMIT 1
    ) said ON true
    LEFT JOIN LATERAL (
      SELECT r."userId", r.at FROM "ReviewEvent" r
      WHERE r."factId" = c."factId" AND r.version > c.since AND r.version <= c.until AND r."userId" IS NOT NULL
      ORDER BY r.version DESC LIMIT 1
    ) done ON true`;
  const rows = await tx.$queryRaw<{ kind: "added" | "corrected" | "withdrawn"; count: number }[]>`
    SELECT kind::text, count(*)::int FROM "ReleaseChange" WHERE "releaseId" = ${releaseId}::uuid GROUP BY kind`;
  const none = { added: 0, corrected: 0, withdrawn: 0 };
  return { ...none, ...Object.fromEntries(rows.map(({ kind, count }) => [kind, count])) } as typeof none;
}

/** Somebody who decided on a fact of a release, as the release keeps them. */
export interface KeptPerson {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

/** `P1`, `P2`, … in the order of their first decisions on the release's facts. */
export async function peopleOf(tx: Tx, releaseId: string): Promise<KeptPerson[]> {
  const rows = await tx.$queryRaw<{ id: string; name: string }[]>`
    SELECT u.id, u.name FROM (
      SELECT r."userId" AS id, min(r.id::text) AS first FROM "ReleaseFact" f
      JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
      WHERE f."releaseId" = ${releaseId}::uuid AND r."userId" IS NOT NULL GROUP BY 1
      UNION ALL
      SELECT DISTINCT f."approvedById", 'z' FROM "ReleaseFact" f WHERE f."releaseId" = ${releaseId}::uuid
    ) d JOIN "User" u ON u.id = d.id
    GROUP BY u.id, u.name ORDER BY min(d.first), u.id`;
  return rows.map(({ id, name }, index) => ({ key: `P${index + 1}`, id, name }));
}

/** Events of the release's facts up to the versions released. */
export async function countDecisions(tx: Tx, releaseId: string): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int FROM "ReleaseFact" f JOIN "ReviewEvent" r ON r."factId" = f."factId" AND r.version <= f.version
    WHERE f."releaseId" = ${releaseId}::uuid`;
  return rows[0]?.count ?? 0;
}

/** How many facts of each rule were rejected in the release's articles. */
export function rejectedByRule(tx: Tx, releaseId: string): Promise<{ rule: string; count: number }[]> {
  return tx.$queryRaw`
    SELECT f.rule, count(*)::int FROM "Fact" f
    WHERE f."articleId" IN (SELECT a."articleId" FROM "ReleaseArticle" a WHERE a."releaseId" = ${releaseId}::uuid)
      AND f.status = 'rejected' AND NOT f.withdrawn
    GROUP BY f.rule`;
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

/** Null takes it back. False for one that is withdrawn and would be made public: then nothing is written. */
export async function setPublic(db: Db, releaseId: string, at: Date | null): Promise<boolean> {
  if (at === null) {
    await db.release.updateMany({ where: { id: releaseId }, data: { publicAt: null } });
    return true;
  }
  // Since when it is public stays what it was.
  const { count } = await db.release.updateMany({
    where: { id: releaseId, publicAt: null, withdrawnAt: null },
    data: { publicAt: at },
  });
  return count > 0 || (await db.release.count({ where: { id: releaseId, publicAt: { not: null } } })) > 0;
}

/** False for one that is withdrawn already: then nothing is written. */
export async function setWithdrawn(
  db: Db,
  releaseId: string,
  { at, userId, reason }: { readonly at: Date; readonly userId: string; readonly reason: string },
): Promise<boolean> {
  const { count } = await db.release.updateMany({
    where: { id: releaseId, withdrawnAt: null },
    data: { withdrawnAt: at, withdrawnById: userId, withdrawReason: reason },
  });
  return count > 0;
}

/** Notes what the package came to, where that is not known yet: it never comes to anything else. */
export async function setPackage(
  db: Db,
  releaseId: string,
  { sha256, bytes, formatVersion }: { readonly sha256: string; readonly bytes: number; readonly formatVersion: number },
): Promise<void> {
  await db.release.updateMany({
    where: { id: releaseId, packageSha256: null },
    data: { packageSha256: sha256, packageBytes: bytes, formatVersion },
  });
}

/** What people do in a project besides deciding and commenting: appended with what it tells of, and read for its activity. */
import type { DeedKind, ReleaseAct } from "@/lib/api/activity";
import type { PersonView } from "@/lib/api/views";
import type { Db } from "../db";
import { newId } from "./new-id";

/** What came of an import, then. */
type Imported = { readonly articles: number; readonly facts: number };
/** The release that a package held. */
type ImportedPackage = { readonly title: string; readonly number: number; readonly sources: number };

/** What is kept of a deed beside the rows that it points at. */
type Deed =
  | { readonly kind: "import"; readonly sourceId: string; readonly details: Imported }
  | { readonly kind: "import"; readonly details: Imported & { readonly package: ImportedPackage } }
  /** Ids of people; null: nobody. */
  | {
      readonly kind: "assign";
      readonly articleId: string;
      readonly details: { readonly from: string | null; readonly to: string | null };
    }
  | { readonly kind: "release"; readonly releaseId: string; readonly details: { readonly act: ReleaseAct } };

/** To be called in the transaction of what it tells of. */
export async function insertDeed(db: Db, by: { readonly projectId: string; readonly userId: string }, deed: Deed) {
  await db.deed.create({ data: { id: newId(), ...by, ...deed }, select: { id: true } });
}

/** A deed with what it points at, as that is now. */
export interface DeedRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: string;
  readonly userName: string;
  readonly kind: DeedKind;
  readonly article: { readonly id: string; readonly title: string } | null;
  readonly source: { readonly id: string; readonly fileName: string; readonly article: string | null } | null;
  readonly release: {
    readonly id: string;
    readonly number: number;
    readonly title: string;
    readonly facts: number;
    readonly withdrawReason: string | null;
  } | null;
  readonly from: PersonView | null;
  readonly to: PersonView | null;
  /** As `Deed` says for its kind. */
  readonly details: Partial<Imported> & { readonly package?: ImportedPackage; readonly act?: ReleaseAct };
}

export function deedsDone(db: Db, ids: readonly string[]): Promise<DeedRow[]> {
  return db.$queryRaw<DeedRow[]>`
    SELECT d.id, d.at, d."userId", u.name AS "userName", d.kind, d.details,
      CASE WHEN a.id IS NOT NULL THEN json_build_object('id', a.id, 'title', a.title) END AS article,
      CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'fileName', s."fileName", 'article',
        (SELECT o.id FROM "Article" o WHERE o."sourceId" = s.id ORDER BY o.ordinal LIMIT 1)) END AS source,
      CASE WHEN r.id IS NOT NULL THEN json_build_object('id', r.id, 'number', r.number, 'title', r.title,
        'facts', (r.counts->>'facts')::int, 'withdrawReason', r."withdrawReason") END AS release,
      CASE WHEN f.id IS NOT NULL THEN json_build_object('id', f.id, 'name', f.name) END AS "from",
      CASE WHEN t.id IS NOT NULL THEN json_build_object('id', t.id, 'name', t.name) END AS "to"
    FROM "Deed" d JOIN "User" u ON u.id = d."userId"
    LEFT JOIN "Article" a ON a.id = d."articleId"
    LEFT JOIN "Source" s ON s.id = d."sourceId"
    LEFT JOIN "Release" r ON r.id = d."releaseId"
    LEFT JOIN "User" f ON f.id = (d.details->>'from')::uuid
    LEFT JOIN "User" t ON t.id = (d.details->>'to')::uuid
    WHERE d.id = ANY (${[...ids]}::uuid[])`;
}

/** What a page of a project's activity reads, however much has happened and however far back: counted by PostgreSQL itself. */
import { beforeAll, expect, it } from "vitest";
import { type ActivityKind, activityKinds, decisionKinds } from "@/lib/api/activity";
import { getDb, transaction } from "../db";
import { Prisma } from "../generated/prisma/client";
import { makeReview } from "../testing/review-rows";
import { makeMember } from "../testing/rows";
import { type ActivityPlace, activityPage } from "./activity";
import { firstIdAt } from "./new-id";
import { rowsRead } from "./rows-read";

interface Given {
  readonly kind: string;
  readonly userId: string;
  readonly batchId: string | null;
  /** Seconds from the beginning on. */
  readonly every: number;
  readonly from: number;
  readonly to: number;
}

const begin = Date.UTC(2026, 0, 1);

/** An expression: an id of `n` seconds after the beginning. */
const idAt = (salt: string) =>
  Prisma.sql`(left(hex, 8) || '-' || substr(hex, 9, 4) || '-7000-8000-' || left(md5(${salt} || n), 12))::uuid`;
const seconds = (from: number, to: number, every: number) => Prisma.sql`
  generate_series(${from}::int, ${to}::int, ${every}::int) n
  CROSS JOIN LATERAL (SELECT lpad(to_hex(${begin}::bigint + n * 1000), 12, '0') AS hex) made`;

/** Inserts as a replica would, without looking up for each row that what it names is there: that takes most of the time. */
function insert(statement: Prisma.Sql): Promise<void> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
    await tx.$executeRaw(statement);
  });
}

/**
 * A project with a hundred thousand approvals by one person, one every second, ten rejections by another among them, and in
 * their middle a bulk decision of ten thousand by a third. To that fifty thousand comments and imports by the first, ten
 * comments and assignments of the article by the second.
 */
async function makeLong() {
  const { project, articleId, facts, owner, reviewer } = await makeReview();
  const third = await makeMember(project.id, "reviewer");
  const db = getDb();
  const decide = ({ kind, userId, batchId, from, to, every }: Given) =>
    insert(Prisma.sql`
      INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "batchId", "requestId", kind, version, changes, "userId")
      SELECT ${idAt(`${kind} ${project.id}`)}, ${project.id}::uuid, ${articleId}::uuid, ${facts.first}::uuid, ${batchId}::uuid, gen_random_uuid(), ${kind},
        1, '{}', ${userId}::uuid
      FROM ${seconds(from, to, every)}`);
  await decide({ every: 1, kind: "approve", userId: reviewer.id, batchId: null, from: 1, to: 100_000 });
  await decide({ every: 10_000, kind: "reject", userId: owner.id, batchId: null, from: 5_000, to: 100_000 });
  const decision = { kind: "reopen" };
  const batch = await db.batch.create({ data: { projectId: project.id, userId: third.id, decision, selection: {} } });
  await decide({ every: 1, kind: "reopen", userId: third.id, batchId: batch.id, from: 50_000, to: 60_000 });
  const run = { batchId: batch.id, projectId: project.id, userId: third.id, kind: "reopen", items: 10_001 };
  await db.batchRun.create({
    data: { ...run, id: firstIdAt(new Date(begin + 50_000_000)).replace("-0000-0000", "-7000-8000") },
  });
  const say = (userId: string, to: number, every: number) =>
    insert(Prisma.sql`
      INSERT INTO "Comment" (id, "projectId", "articleId", "factId", "userId", "requestId", body)
      SELECT ${idAt(`said ${userId}`)}, ${project.id}::uuid, ${articleId}::uuid, ${facts.first}::uuid, ${userId}::uuid, gen_random_uuid(), '…'
      FROM ${seconds(every, to, every)}`);
  const act = (kind: string, userId: string, article: string | null, to: number, every: number) =>
    insert(Prisma.sql`
      INSERT INTO "Deed" (id, "projectId", "userId", kind, "articleId", details)
      SELECT ${idAt(`${kind} ${project.id}`)}, ${project.id}::uuid, ${userId}::uuid, ${kind}, ${article}::uuid, '{}' FROM ${seconds(every, to, every)}`);
  await say(reviewer.id, 100_000, 2);
  await say(owner.id, 100_000, 10_000);
  await act("import", reviewer.id, null, 100_000, 2);
  await act("assign", owner.id, articleId, 100_000, 10_000);
  for (const table of ["ReviewEvent", "BatchRun", "Comment", "Deed"]) await db.$executeRawUnsafe(`ANALYZE "${table}"`);
  return { project, articleId, owner, reviewer, third };
}

let at: Awaited<ReturnType<typeof makeLong>>;

beforeAll(async () => {
  at = await makeLong();
}, 120_000);

const limit = 51;
const after = (second: number) => firstIdAt(new Date(begin + second * 1000));

/** Rows read and entries found in the project; `place` narrows. */
function asked(kinds: readonly ActivityKind[]) {
  const all: ActivityPlace = {
    projectId: at.project.id,
    person: null,
    kinds,
    article: null,
    from: after(0),
    to: after(200_000),
  };
  return {
    read: (place: Partial<ActivityPlace>) => rowsRead((db) => activityPage(db, { ...all, ...place }, limit)),
    found: async (place: Partial<ActivityPlace>) => (await activityPage(getDb(), { ...all, ...place }, limit)).length,
  };
}

it("is the same at the newest event and a hundred thousand before it, with every filter", async () => {
  const { articleId, owner, reviewer, third } = at;
  const { read, found } = asked(decisionKinds);

  // The beginning of each kind: of approvals, and all ten rejections. The run stands for its events.
  expect(await read({})).toBe(limit + 10);
  expect(await found({ to: after(500) })).toBe(limit);
  expect(await read({ to: after(500) })).toBe(limit);
  expect(await read({ to: after(51_000) })).toBe(limit + 5);

  expect(await found({ kinds: ["reject"] })).toBe(10);
  expect(await read({ kinds: ["reject"] })).toBe(10);
  expect(await read({ person: owner.id })).toBe(10);
  expect(await read({ person: reviewer.id, kinds: ["reject"] })).toBe(0);
  expect(await found({ person: third.id })).toBe(1);
  expect(await read({ person: third.id })).toBe(0);
  expect(await read({ from: after(70_000), to: after(70_010) })).toBe(10);

  // Of an article also one row for each batch that wrote in it, to find the next.
  expect(await found({ article: articleId, to: after(500) })).toBe(limit);
  expect(await read({ article: articleId, to: after(500) })).toBeLessThanOrEqual(limit + 3);
  expect(await read({ article: articleId, kinds: ["reject"] })).toBeLessThanOrEqual(10 + 3);
  // Of one person in an article also what others did there: the one case that reads an article's own past.
  expect(await found({ article: articleId, person: owner.id })).toBe(10);
});

it("is the same among fifty thousand comments and as many imports, for each of the kinds", async () => {
  const { articleId, owner, reviewer, third } = at;
  const { read, found } = asked(activityKinds);

  // To the limit approvals, comments and imports; all ten rejections and ten assignments.
  const rare = 10 + 10;
  expect(await found({})).toBe(limit);
  expect(await read({})).toBe(3 * limit + rare);
  expect(await found({ to: after(500) })).toBe(limit);
  expect(await read({ to: after(500) })).toBe(3 * limit);

  expect(await read({ kinds: ["comment"] })).toBe(limit);
  expect(await read({ kinds: ["comment"], to: after(500) })).toBe(limit);
  expect(await read({ kinds: ["import"], to: after(500) })).toBe(limit);
  expect(await found({ kinds: ["assign"] })).toBe(10);
  expect(await read({ kinds: ["assign"] })).toBe(10);
  expect(await read({ kinds: ["release"] })).toBe(0);
  expect(await read({ kinds: ["comment", "assign"], person: owner.id })).toBe(20);
  expect(await read({ kinds: ["comment", "import"], person: third.id })).toBe(0);
  expect(await read({ kinds: ["comment", "import"], person: reviewer.id, to: after(500) })).toBe(2 * limit);
  expect(await read({ kinds: ["comment"], from: after(70_001), to: after(70_011) })).toBe(5);

  expect(await found({ kinds: ["comment"], article: articleId, to: after(500) })).toBe(limit);
  expect(await read({ kinds: ["comment"], article: articleId, to: after(500) })).toBe(limit);
  expect(await read({ kinds: ["assign"], article: articleId })).toBe(10);
  expect(await read({ kinds: ["import"], article: articleId })).toBe(0);
});

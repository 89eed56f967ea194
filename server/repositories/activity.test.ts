/** What a page of a project's activity reads of the log, however long it is and however far back: counted by PostgreSQL itself. */
import { expect, it } from "vitest";
import { activityKinds } from "@/lib/api/activity";
import { getDb, transaction } from "../db";
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

/**
 * A project with a hundred thousand approvals by one person, one every second, ten rejections by another among them, and in
 * their middle a bulk decision of ten thousand by a third.
 */
async function makeLong() {
  const { project, articleId, facts, owner, reviewer } = await makeReview();
  const third = await makeMember(project.id, "reviewer");
  const db = getDb();
  // As a replica would, without looking up for each row that what it names is there: that takes most of the time.
  const insert = (each: Given) =>
    transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`;
      await tx.$executeRaw`
        INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "batchId", "requestId", kind, version, changes, "userId")
        SELECT (left(hex, 8) || '-' || substr(hex, 9, 4) || '-7000-8000-' || left(md5(${each.kind} || n), 12))::uuid,
          ${project.id}::uuid, ${articleId}::uuid, ${facts.first}::uuid, ${each.batchId}::uuid, gen_random_uuid(), ${each.kind},
          1, '{}', ${each.userId}::uuid
        FROM generate_series(${each.from}::int, ${each.to}::int, ${each.every}::int) n
        CROSS JOIN LATERAL (SELECT lpad(to_hex(${begin}::bigint + n * 1000), 12, '0') AS hex) made`;
    });
  await insert({ every: 1, kind: "approve", userId: reviewer.id, batchId: null, from: 1, to: 100_000 });
  await insert({ every: 10_000, kind: "reject", userId: owner.id, batchId: null, from: 5_000, to: 100_000 });
  const decision = { kind: "reopen" };
  const batch = await db.batch.create({ data: { projectId: project.id, userId: third.id, decision, selection: {} } });
  await insert({ every: 1, kind: "reopen", userId: third.id, batchId: batch.id, from: 50_000, to: 60_000 });
  const run = { batchId: batch.id, projectId: project.id, userId: third.id, kind: "reopen", items: 10_001 };
  await db.batchRun.create({
    data: { ...run, id: firstIdAt(new Date(begin + 50_000_000)).replace("-0000-0000", "-7000-8000") },
  });
  await db.$executeRaw`ANALYZE "ReviewEvent"`;
  await db.$executeRaw`ANALYZE "BatchRun"`;
  return { project, articleId, owner, reviewer, third };
}

it("is the same at the newest event and a hundred thousand before it, with every filter", async () => {
  const { project, articleId, owner, reviewer, third } = await makeLong();
  const after = (second: number) => firstIdAt(new Date(begin + second * 1000));
  const all: ActivityPlace = {
    projectId: project.id,
    person: null,
    kinds: activityKinds,
    article: null,
    from: after(0),
    to: after(200_000),
  };
  const limit = 51;
  const read = (place: Partial<ActivityPlace>) => rowsRead((db) => activityPage(db, { ...all, ...place }, limit));
  const found = async (place: Partial<ActivityPlace>) =>
    (await activityPage(getDb(), { ...all, ...place }, limit)).length;

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
}, 60_000);

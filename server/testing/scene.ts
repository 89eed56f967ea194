/** A project as it is in the middle of work, for tests of the API: people, a source with facts, a decision. */
import { randomUUID } from "node:crypto";
import { sealSession } from "../auth/token";
import { getDb } from "../db";
import { decideFact } from "../operations/decide-fact";
import { importSource } from "../operations/import-source";
import { makeToken } from "../operations/make-token";
import { prepareBatch } from "../operations/prepare-batch";
import { approveNow, freezeNow } from "./release-scene";
import { makeTeam } from "./rows";
import { bytesOf, twoArticles } from "./texts";

export async function makeScene() {
  const team = await makeTeam();
  const other = await makeTeam();
  const note = `编号${randomUUID()}。`;
  const file = { fileName: "a.txt", bytes: bytesOf(twoArticles(note)) };
  const imported = await importSource(team.owner.actor, team.project.id, file);
  if (!imported.ok) throw new Error(imported.problem.code);
  const facts = await getDb().fact.findMany({
    where: { article: { projectId: team.project.id } },
    orderBy: { position: "asc" },
  });
  const [decided, fact, released] = facts;
  if (!decided || !fact || !released) throw new Error("The text has facts.");
  const decision = { kind: "reject", reason: "other" } as const;
  const request = { requestId: randomUUID(), version: decided.version, decision };
  const outcome = await decideFact(team.owner.actor, decided.id, request);
  if (!outcome.ok) throw new Error(outcome.problem.code);
  const view = await getDb().savedView.create({
    data: { projectId: team.project.id, userId: team.owner.id, name: "shared", query: "q=1", shared: true },
    select: { id: true },
  });
  const comment = await getDb().comment.create({
    data: {
      projectId: team.project.id,
      articleId: fact.articleId,
      factId: fact.id,
      userId: team.viewer.id,
      requestId: randomUUID(),
      body: "单位不对",
      mentions: { create: [team.owner, team.reviewer, team.viewer, other.owner].map(({ id }) => ({ userId: id })) },
    },
    select: { id: true },
  });
  const numeral = await getDb().numeral.findFirstOrThrow({
    where: { article: { projectId: team.project.id }, status: "open" },
  });
  const made = await makeToken(team.owner.actor, { name: "a program's", projects: null, days: 30 });
  if (!made.ok) throw new Error(made.problem.code);
  const prepared = await prepareBatch(team.owner.actor, team.project.id, {
    selection: { factIds: [fact.id] },
    decision: { kind: "reject", reason: "other" },
  });
  if (!prepared.ok) throw new Error(prepared.problem.code);
  await approveNow(team.owner, [released.id]);
  const { id: releaseId } = await freezeNow(team.owner, team.project.id);
  return {
    ...team,
    stranger: other.owner,
    text: twoArticles(note),
    sourceId: imported.value.sourceId,
    articleId: fact.articleId,
    fact,
    /** An open one: the figure of the fact that was rejected. */
    numeral,
    /** Made by the owner, and shared. */
    view,
    /** Prepared by the owner: the rejection of `fact`. */
    batch: prepared.value,
    /** The owner's, for all of their projects. */
    token: { id: made.value.token.id, secret: made.value.secret },
    /** Made by the viewer, and names everybody. */
    comment,
    /** Frozen by the owner, and not public: of one fact. */
    release: { id: releaseId, factId: released.id },
    /** The rejection. */
    event: outcome.value.event,
    decided: { id: decided.id, version: outcome.value.fact?.version ?? 0 },
  };
}

export type Scene = Awaited<ReturnType<typeof makeScene>>;

/** The session cookie that this person's browser would send. */
export async function cookieOf(userId: string): Promise<string> {
  const { sessionsFrom } = await getDb().user.findUniqueOrThrow({ where: { id: userId } });
  return `next-auth.session-token=${await sealSession({ userId, stamp: sessionsFrom.getTime() })}`;
}

/** A digest of every row that belongs to the scene's project or people, or that they made elsewhere. */
export async function digestOf({ project, owner, reviewer, viewer, stranger }: Scene): Promise<string> {
  const people = [owner.id, reviewer.id, viewer.id, stranger.id];
  const [row] = await getDb().$queryRaw<{ digest: string }[]>`
    WITH people AS (SELECT unnest(${people}::uuid[]) AS id),
    projects AS (
      SELECT ${project.id}::uuid AS id UNION SELECT "projectId" FROM "Membership" WHERE "userId" IN (SELECT id FROM people)
    ), members AS (
      SELECT * FROM "Membership" WHERE "projectId" IN (SELECT id FROM projects)
    ), sources AS (
      SELECT * FROM "Source" WHERE "projectId" IN (SELECT id FROM projects)
    ), articles AS (
      SELECT * FROM "Article" WHERE "projectId" IN (SELECT id FROM projects)
    ), facts AS (
      SELECT * FROM "Fact" WHERE "articleId" IN (SELECT id FROM articles)
    ), numerals AS (
      SELECT * FROM "Numeral" WHERE "articleId" IN (SELECT id FROM articles)
    ), rows AS (
      SELECT u::text AS row FROM "User" u
        WHERE id IN (SELECT id FROM people) OR id IN (SELECT "userId" FROM members) OR login LIKE ${`${project.id}%`}
      UNION ALL SELECT p::text FROM "Project" p WHERE id IN (SELECT id FROM projects)
      UNION ALL SELECT m::text FROM members m
      UNION ALL SELECT s::text FROM sources s
      UNION ALL SELECT a::text FROM articles a
      UNION ALL SELECT f::text FROM facts f
      UNION ALL SELECT n::text FROM numerals n
      UNION ALL SELECT e::text FROM "Evidence" e WHERE "articleId" IN (SELECT id FROM articles)
      UNION ALL SELECT b::text FROM "Batch" b WHERE "projectId" IN (SELECT id FROM projects)
      UNION ALL SELECT i::text FROM "BatchItem" i
        WHERE "factId" IN (SELECT id FROM facts) OR "numeralId" IN (SELECT id FROM numerals)
      -- Not what its package comes to: whoever reads a package first lets that be noted, and it follows from the rest.
      UNION ALL SELECT (to_jsonb(r) - 'packageSha256' - 'packageBytes' - 'formatVersion')::text FROM "Release" r WHERE "projectId" IN (SELECT id FROM projects)
      UNION ALL SELECT v::text FROM "SavedView" v WHERE "projectId" IN (SELECT id FROM projects)
      UNION ALL SELECT c::text FROM "Comment" c WHERE "projectId" IN (SELECT id FROM projects)
      UNION ALL SELECT m::text FROM "Mention" m WHERE "userId" IN (SELECT id FROM people)
      UNION ALL SELECT t::text FROM "PersonalToken" t WHERE "userId" IN (SELECT id FROM people)
      UNION ALL SELECT r::text FROM "ReviewEvent" r
        WHERE "factId" IN (SELECT id FROM facts) OR "numeralId" IN (SELECT id FROM numerals)
    )
    SELECT md5(string_agg(md5(row), '' ORDER BY row)) AS digest FROM rows`;
  if (!row) throw new Error("The digest is always one row.");
  return row.digest;
}

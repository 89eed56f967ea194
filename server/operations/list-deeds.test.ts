/** What a project's activity tells besides decisions: comments, imports, assignments, releases. Each refusal tells nothing. */
import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { type ActivityPage, type ActivityQuery, activityQuery } from "@/lib/api/activity";
import { activityAnswer } from "@/lib/api/answers/activity";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { writePackage } from "../package/write-package";
import { done } from "../testing/outcomes";
import { approveNow, freezeNow, freezeRequestOf, makeDraft } from "../testing/release-scene";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { assignArticle } from "./assign-article";
import { changeComment } from "./change-comment";
import { changeRelease } from "./change-release";
import { freezeRelease } from "./freeze-release";
import { importPackage } from "./import-package";
import { importSource } from "./import-source";
import { listActivity } from "./list-activity";
import { releaseContent } from "./release-content";
import { removeComment } from "./remove-comment";
import { writeComment } from "./write-comment";

async function entries(actor: Actor, projectId: string, query: Partial<ActivityQuery> = {}) {
  const page = done(await listActivity(actor, projectId, { ...activityQuery.parse({}), ...query }));
  // Real answers keep to what the API's document says.
  return activityAnswer.parse(JSON.parse(JSON.stringify(page))).entries;
}

/** The package of a release of another project. */
async function packedRelease() {
  const { owner, project, factIds } = await makeDraft();
  await approveNow(owner, factIds);
  const { id } = await freezeNow(owner, project.id);
  const content = await releaseContent(id);
  if (!content) throw new Error("There is no such release.");
  return { id, zip: await buffer(writePackage(content)) };
}

describe("comments", () => {
  it("are told with their words and whom they name, as they read now, and where the fact stands", async () => {
    const { viewer, reviewer, owner, project, facts, articleId } = await makeReview();
    const say = async (actor: Actor, body: string, mentions: string[]) =>
      done(await writeComment(actor, facts.first, { requestId: randomUUID(), body, mentions }));
    const first = await say(viewer.actor, "不对吧", []);
    const second = await say(reviewer.actor, `@${owner.name} 请看`, [owner.id]);
    const list = await entries(viewer.actor, project.id);
    expect(list).toMatchObject([
      {
        type: "comment",
        id: second.id,
        by: { id: reviewer.id, name: reviewer.name },
        body: `@${owner.name} 请看`,
        edited: false,
        mentions: [{ id: owner.id, name: owner.name }],
        article: { id: articleId, title: "周报" },
        fact: { id: facts.first, value: "34", withdrawn: false },
      },
      { type: "comment", id: first.id, by: { id: viewer.id }, body: "不对吧", mentions: [] },
    ]);
    done(await changeComment(viewer.actor, first.id, { body: "应为35", mentions: [] }));
    done(await removeComment(reviewer.actor, second.id));
    expect(await entries(viewer.actor, project.id)).toMatchObject([
      { id: second.id, body: null, mentions: [], edited: false },
      { id: first.id, body: "应为35", edited: true },
    ]);
    expect(await entries(viewer.actor, project.id, { kind: ["comment"], person: viewer.id })).toMatchObject([
      { id: first.id },
    ]);
    expect(await entries(viewer.actor, project.id, { article: articleId, person: reviewer.id })).toMatchObject([
      { id: second.id },
    ]);
    expect(await entries(viewer.actor, project.id, { article: randomUUID() })).toEqual([]);
    expect(await entries(viewer.actor, project.id, { kind: ["approve", "import"] })).toEqual([]);
  });
});

describe("imports", () => {
  it("are told once a file, with what came of it, and a file that is refused is not", async () => {
    const { reviewer, viewer, project } = await makeTeam();
    const bytes = bytesOf(twoArticles(randomUUID()));
    const { sourceId } = done(await importSource(reviewer.actor, project.id, { fileName: "周报.txt", bytes }));
    await importSource(reviewer.actor, project.id, { fileName: "again.txt", bytes });
    const articles = await getDb().article.findMany({ where: { sourceId }, orderBy: { ordinal: "asc" } });
    const facts = await getDb().fact.count({ where: { sourceId } });
    expect(facts).toBeGreaterThan(0);
    const imported = {
      type: "import",
      by: { id: reviewer.id, name: reviewer.name },
      source: { id: sourceId, fileName: "周报.txt", article: articles[0]?.id },
      package: null,
      articles: 2,
      facts,
    };
    expect(await entries(viewer.actor, project.id)).toMatchObject([imported]);
    expect(await entries(viewer.actor, project.id, { kind: ["import"] })).toMatchObject([imported]);
    // Of each of its articles it is the beginning.
    expect(await entries(viewer.actor, project.id, { article: articles[1]?.id ?? "" })).toMatchObject([imported]);
    expect(await entries(viewer.actor, project.id, { article: articles[1]?.id ?? "", kind: ["assign"] })).toEqual([]);
  });

  it("of a package are one entry", async () => {
    const { id, zip } = await packedRelease();
    const { owner, project } = await makeTeam();
    done(await importPackage(owner.actor, project.id, zip));
    const release = await getDb().release.findUniqueOrThrow({ where: { id } });
    const [articles, facts] = await Promise.all([
      getDb().article.count({ where: { projectId: project.id } }),
      getDb().fact.count({ where: { projectId: project.id } }),
    ]);
    const mine = await entries(owner.actor, project.id, { kind: ["import"] });
    expect(mine).toMatchObject([
      { type: "import", source: null, package: { title: release.title, number: 1, sources: 1 }, articles, facts },
    ]);
    await importPackage(owner.actor, project.id, zip);
    expect(await entries(owner.actor, project.id, { kind: ["import"] })).toHaveLength(1);
  });
});

describe("assignments", () => {
  it("say who gave an article to whom, passed it on and took it back, and nothing where nothing changed", async () => {
    const { owner, reviewer, viewer, project, articleId } = await makeReview();
    const give = (actor: Actor, assigneeId: string | null) => assignArticle(actor, articleId, { assigneeId });
    done(await give(owner.actor, reviewer.id));
    done(await give(owner.actor, reviewer.id));
    done(await give(reviewer.actor, owner.id));
    done(await give(owner.actor, null));
    done(await give(owner.actor, null));
    expect(await give(owner.actor, viewer.id)).toMatchObject({ ok: false });
    expect(await give(viewer.actor, owner.id)).toMatchObject({ ok: false });
    const [mine, theirs] = [owner, reviewer].map(({ id, name }) => ({ id, name }));
    const all = [
      { type: "assign", by: mine, article: { id: articleId, title: "周报" }, from: mine, to: null },
      { type: "assign", by: theirs, from: theirs, to: mine },
      { type: "assign", by: mine, from: null, to: theirs },
    ];
    expect(await entries(viewer.actor, project.id)).toMatchObject(all);
    expect(await entries(viewer.actor, project.id, { article: articleId })).toMatchObject(all);
    expect(await entries(viewer.actor, project.id, { kind: ["assign"], person: reviewer.id })).toMatchObject([all[1]]);
  });
});

describe("releases", () => {
  it("say who froze, published and withdrew one, each once", async () => {
    const { owner, reviewer, viewer, project, factIds } = await makeDraft();
    await approveNow(reviewer, factIds.slice(0, 1));
    const { id } = await freezeNow(owner, project.id, { title: "春季" });
    const told = () => entries(viewer.actor, project.id, { kind: ["release"] });
    const release = { id, number: 1, title: "春季", facts: 1 };
    expect(await told()).toMatchObject([
      { type: "release", act: "freeze", by: { id: owner.id }, release, reason: null },
    ]);
    for (const change of [{ public: true }, { public: true }, { public: false }, { public: false }] as const) {
      done(await changeRelease(owner.actor, id, change));
    }
    expect(await changeRelease(reviewer.actor, id, { public: true })).toMatchObject({ ok: false });
    done(await changeRelease(owner.actor, id, { withdraw: "有误" }));
    expect(await changeRelease(owner.actor, id, { withdraw: "再次" })).toMatchObject({ ok: false });
    expect(await changeRelease(owner.actor, id, { public: true })).toMatchObject({ ok: false });
    expect(await told()).toMatchObject([
      { act: "withdraw", release, reason: "有误" },
      { act: "unpublish", reason: null },
      { act: "publish", reason: null },
      { act: "freeze", reason: null },
    ]);
  });

  it("are told once a request, and not where nothing was frozen", async () => {
    const { owner, reviewer, project, factIds } = await makeDraft();
    const request = freezeRequestOf();
    expect(await freezeRelease(owner.actor, project.id, request)).toMatchObject({ ok: false });
    expect(await entries(owner.actor, project.id, { kind: ["release"] })).toEqual([]);
    await approveNow(reviewer, factIds);
    for (let sent = 0; sent < 2; sent += 1) {
      done(await done(await freezeRelease(owner.actor, project.id, request))(() => {}));
    }
    expect(await entries(owner.actor, project.id, { kind: ["release"] })).toHaveLength(1);
  });
});

it("tells all of it in one order, page by page, and to members alone", async () => {
  const { owner, reviewer, project, factIds } = await makeDraft();
  const article = await getDb().article.findFirstOrThrow({ where: { projectId: project.id } });
  done(await assignArticle(owner.actor, article.id, { assigneeId: reviewer.id }));
  const [factId] = factIds;
  if (!factId) throw new Error("The draft has facts.");
  done(await writeComment(reviewer.actor, factId, { requestId: randomUUID(), body: "好", mentions: [] }));
  await approveNow(reviewer, [factId]);
  await freezeNow(owner, project.id);
  const types = ["release", "event", "comment", "assign", "import"];
  const all = await entries(owner.actor, project.id);
  expect(all.map(({ type }) => type)).toEqual(types);
  const paged: string[] = [];
  let after: string | null = null;
  do {
    const page: ActivityPage = done(
      await listActivity(owner.actor, project.id, { ...activityQuery.parse({}), after, limit: 2 }),
    );
    paged.push(...page.entries.map(({ type }) => type));
    after = page.next;
  } while (after !== null);
  expect(paged).toEqual(types);

  const other = await makeTeam();
  expect(await entries(other.owner.actor, other.project.id, { article: article.id })).toEqual([]);
  expect(await entries(other.owner.actor, other.project.id, { person: reviewer.id })).toEqual([]);
  expect(await listActivity(other.owner.actor, project.id, activityQuery.parse({}))).toEqual({
    ok: false,
    problem: { code: "not-found" },
  });
});

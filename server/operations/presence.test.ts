import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { addArticle, makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { bePresent } from "./be-present";
import { leaveArticle } from "./leave-article";
import { listPresent } from "./list-present";

const notFound = { ok: false, problem: { code: "not-found" } };
const rowsOf = (projectId: string) => getDb().presence.findMany({ where: { projectId }, orderBy: { tabId: "asc" } });

/** As if the tab had been silent for so many seconds. */
async function silentFor(tabId: string, seconds: number): Promise<void> {
  await getDb().$executeRaw`
    UPDATE "Presence" SET "seenAt" = now() - ${seconds} * interval '1 second' WHERE "tabId" = ${tabId}::uuid`;
}

describe("bePresent", () => {
  it("shows each other person once, however many tabs they have, and oneself not", async () => {
    const { owner, reviewer, viewer, articleId } = await makeReview();
    for (let tab = 0; tab < 2; tab += 1) done(await bePresent(reviewer.actor, articleId, randomUUID()));
    const there = done(await bePresent(viewer.actor, articleId, randomUUID()));
    expect(there).toEqual([{ id: reviewer.id, name: reviewer.name }]);
    expect(done(await listPresent(reviewer.actor, articleId))).toEqual([{ id: viewer.id, name: viewer.name }]);
    const forOwner = done(await listPresent(owner.actor, articleId)).map(({ id }) => id);
    expect(forOwner.toSorted()).toEqual([reviewer.id, viewer.id].toSorted());
  });

  it("moves a tab with its article", async () => {
    const { reviewer, viewer, project, articleId } = await makeReview();
    const other = await addArticle(project.id);
    const tab = randomUUID();
    done(await bePresent(reviewer.actor, articleId, tab));
    done(await bePresent(reviewer.actor, other.articleId, tab));
    expect(done(await listPresent(viewer.actor, articleId))).toEqual([]);
    expect(done(await listPresent(viewer.actor, other.articleId))).toHaveLength(1);
  });

  it("counts for nothing after 45 silent seconds, counts again when renewed, and is swept by the next who comes", async () => {
    const { owner, reviewer, viewer, project, articleId } = await makeReview();
    const tab = randomUUID();
    done(await bePresent(reviewer.actor, articleId, tab));
    await silentFor(tab, 40);
    expect(done(await listPresent(viewer.actor, articleId))).toHaveLength(1);
    await silentFor(tab, 46);
    expect(done(await listPresent(viewer.actor, articleId))).toEqual([]);
    done(await bePresent(reviewer.actor, articleId, tab));
    expect(done(await listPresent(viewer.actor, articleId))).toHaveLength(1);
    await silentFor(tab, 46);
    done(await bePresent(owner.actor, articleId, randomUUID()));
    expect((await rowsOf(project.id)).map(({ userId }) => userId)).toEqual([owner.id]);
  });

  it("does not show who may not read the project any more", async () => {
    const { reviewer, viewer, project, articleId } = await makeReview();
    done(await bePresent(reviewer.actor, articleId, randomUUID()));
    const key = { projectId_userId: { projectId: project.id, userId: reviewer.id } };
    await getDb().membership.update({ where: key, data: { disabledAt: new Date() } });
    expect(done(await listPresent(viewer.actor, articleId))).toEqual([]);
  });

  it("refuses strangers, articles that are none and tabs of others, and writes nothing then", async () => {
    const { reviewer, viewer, project, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner;
    const tab = randomUUID();
    done(await bePresent(reviewer.actor, articleId, tab));
    const before = await rowsOf(project.id);
    expect(await bePresent(stranger.actor, articleId, randomUUID())).toEqual(notFound);
    expect(await bePresent(reviewer.actor, randomUUID(), randomUUID())).toEqual(notFound);
    expect(await bePresent(viewer.actor, articleId, tab)).toEqual(notFound);
    expect(await listPresent(stranger.actor, articleId)).toEqual(notFound);
    expect(await rowsOf(project.id)).toEqual(before);
  });
});

describe("leaveArticle", () => {
  it("takes the own tab away, and only that", async () => {
    const { reviewer, viewer, articleId } = await makeReview();
    const [mine, theirs] = [randomUUID(), randomUUID()];
    done(await bePresent(reviewer.actor, articleId, mine));
    done(await bePresent(viewer.actor, articleId, theirs));
    done(await leaveArticle(viewer.actor, articleId, mine));
    expect(done(await listPresent(viewer.actor, articleId))).toHaveLength(1);
    done(await leaveArticle(reviewer.actor, articleId, mine));
    expect(done(await listPresent(viewer.actor, articleId))).toEqual([]);
    expect(await getDb().presence.count({ where: { tabId: theirs } })).toBe(1);
  });

  it("leaves a tab alone that is on another article by now", async () => {
    const { reviewer, project, articleId } = await makeReview();
    const other = await addArticle(project.id);
    const tab = randomUUID();
    done(await bePresent(reviewer.actor, other.articleId, tab));
    done(await leaveArticle(reviewer.actor, articleId, tab));
    expect(await rowsOf(project.id)).toHaveLength(1);
  });

  it("is not there for strangers", async () => {
    const { reviewer, project, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner;
    const tab = randomUUID();
    done(await bePresent(reviewer.actor, articleId, tab));
    expect(await leaveArticle(stranger.actor, articleId, tab)).toEqual(notFound);
    expect(await rowsOf(project.id)).toHaveLength(1);
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { assignArticle } from "./assign-article";
import { changeMember } from "./change-member";
import { getProject } from "./get-project";

const stored = async (articleId: string) =>
  (await getDb().article.findUniqueOrThrow({ where: { id: articleId } })).assigneeId;

describe("assignArticle", () => {
  it("assigns, passes on and takes back, and the overview says so", async () => {
    const { owner, reviewer, viewer, project, articleId } = await makeReview();
    const toReviewer = done(await assignArticle(owner.actor, articleId, { assigneeId: reviewer.id }));
    expect(toReviewer).toEqual({ id: articleId, assignee: { id: reviewer.id, name: reviewer.name, gone: false } });
    const overview = done(await getProject(viewer.actor, project.id));
    expect(overview.articleList[0]?.assignee).toEqual({ id: reviewer.id, name: reviewer.name, gone: false });
    done(await assignArticle(reviewer.actor, articleId, { assigneeId: owner.id }));
    expect(await stored(articleId)).toBe(owner.id);
    done(await assignArticle(reviewer.actor, articleId, { assigneeId: owner.id }));
    done(await assignArticle(reviewer.actor, articleId, { assigneeId: null }));
    expect(await stored(articleId)).toBeNull();
    expect(done(await getProject(viewer.actor, project.id)).articleList[0]?.assignee).toBeNull();
  });

  it("refuses those who could not decide in it, and leaves it as it was", async () => {
    const { owner, reviewer, viewer, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner;
    done(await assignArticle(owner.actor, articleId, { assigneeId: owner.id }));
    await getDb().user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
    const cases = [
      [viewer.id, "viewer"],
      [reviewer.id, "no-member"],
      [stranger.id, "no-member"],
      [randomUUID(), "no-member"],
    ] as const;
    for (const [assigneeId, problem] of cases) {
      expect(await assignArticle(owner.actor, articleId, { assigneeId })).toEqual({
        ok: false,
        problem: { code: "invalid-input", details: { assigneeId: problem } },
      });
    }
    expect(await stored(articleId)).toBe(owner.id);
  });

  it("says of one who can decide no more that they are gone, and gives the article to another", async () => {
    const { owner, reviewer, project, articleId } = await makeReview();
    done(await assignArticle(owner.actor, articleId, { assigneeId: reviewer.id }));
    const assignee = async () => done(await getProject(owner.actor, project.id)).articleList[0]?.assignee;
    const gone = { id: reviewer.id, name: reviewer.name, gone: true };
    const here = { ...gone, gone: false };
    done(await changeMember(owner.actor, project.id, reviewer.id, { disabled: true }));
    expect(await assignee()).toEqual(gone);
    done(await changeMember(owner.actor, project.id, reviewer.id, { disabled: false }));
    expect(await assignee()).toEqual(here);
    done(await changeMember(owner.actor, project.id, reviewer.id, { role: "viewer" }));
    expect(await assignee()).toEqual(gone);
    done(await changeMember(owner.actor, project.id, reviewer.id, { role: "reviewer" }));
    await getDb().user.update({ where: { id: reviewer.id }, data: { disabledAt: new Date() } });
    expect(await assignee()).toEqual(gone);
    done(await assignArticle(owner.actor, articleId, { assigneeId: owner.id }));
    expect(await assignee()).toMatchObject({ id: owner.id, gone: false });
  });

  it("is not for viewers, and not there for strangers", async () => {
    const { owner, viewer, articleId } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    const request = { assigneeId: owner.id };
    expect(await assignArticle(viewer.actor, articleId, request)).toEqual({
      ok: false,
      problem: { code: "not-allowed" },
    });
    for (const id of [articleId, randomUUID()]) {
      expect(await assignArticle(stranger, id, request)).toEqual({ ok: false, problem: { code: "not-found" } });
    }
    expect(await stored(articleId)).toBeNull();
  });
});

import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { getDb } from "../db";
import { done } from "../testing/outcomes";
import { makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { changeComment } from "./change-comment";
import { countArticleComments, listComments } from "./list-comments";
import { listMentions, readMentions } from "./list-mentions";
import { removeComment } from "./remove-comment";
import { writeComment } from "./write-comment";

type Review = Awaited<ReturnType<typeof makeReview>>;
type Who = Review["owner"];

const all = { before: null, limit: 50 };
const refused = (code: string) => ({ ok: false, problem: { code } });

/** Every row that operations on comments write, to show that a refusal changed none. */
const rowsOf = ({ project }: Pick<Review, "project">) =>
  getDb().comment.findMany({
    where: { projectId: project.id },
    orderBy: { id: "asc" },
    include: { mentions: { orderBy: { userId: "asc" } } },
  });

async function say(by: Who, factId: string, body: string, mentions: readonly Who[] = []) {
  const request = { requestId: randomUUID(), body, mentions: mentions.map(({ id }) => id) };
  return done(await writeComment(by.actor, factId, request));
}

const unread = async (who: Who) => done(await listMentions(who.actor, all)).mentions.map(({ body }) => body);

describe("writeComment", () => {
  it("says it once a request, to every member, a viewer too", async () => {
    const { viewer, reviewer, facts, articleId, ...team } = await makeReview();
    const request = { requestId: randomUUID(), body: `@${reviewer.name} 单位不对`, mentions: [reviewer.id] };
    const [first, second] = await Promise.all([
      writeComment(viewer.actor, facts.first, request),
      writeComment(viewer.actor, facts.first, request),
    ]);
    expect(done(second)).toEqual(done(first));
    expect(done(await writeComment(viewer.actor, facts.first, request))).toEqual(done(first));
    expect(await rowsOf(team)).toHaveLength(1);
    const { comments, next } = done(await listComments(team.owner.actor, facts.first, all));
    expect(next).toBeNull();
    expect(comments).toEqual([
      {
        id: done(first).id,
        factId: facts.first,
        by: { id: viewer.id, name: viewer.name },
        body: request.body,
        mentions: [{ id: reviewer.id, name: reviewer.name }],
        at: done(first).at,
        editedAt: null,
      },
    ]);
    expect(done(await countArticleComments(reviewer.actor, articleId))).toEqual({ [facts.first]: 1 });
  });

  it("refuses a request id that stands for another comment", async () => {
    const { viewer, reviewer, facts, ...team } = await makeReview();
    const request = { requestId: randomUUID(), body: "甲", mentions: [] };
    done(await writeComment(viewer.actor, facts.first, request));
    const before = await rowsOf(team);
    const reused = { ok: false, problem: { code: "invalid-input", details: { requestId: "reused" } } };
    expect(await writeComment(viewer.actor, facts.first, { ...request, body: "乙" })).toEqual(reused);
    expect(await writeComment(viewer.actor, facts.second, request)).toEqual(reused);
    expect(await writeComment(reviewer.actor, facts.first, request)).toEqual(reused);
    expect(await rowsOf(team)).toEqual(before);
  });

  it("refuses to name who is no member, or cannot sign in any more", async () => {
    const { viewer, reviewer, facts, ...team } = await makeReview();
    const stranger = (await makeTeam()).owner;
    await getDb().membership.updateMany({ where: { userId: reviewer.id }, data: { disabledAt: new Date() } });
    for (const id of [stranger.id, reviewer.id, randomUUID()]) {
      const request = { requestId: randomUUID(), body: "甲", mentions: [viewer.id, id] };
      expect(await writeComment(viewer.actor, facts.first, request)).toEqual({
        ok: false,
        problem: { code: "invalid-input", details: { mentions: [id] } },
      });
    }
    expect(await rowsOf(team)).toEqual([]);
  });

  it("is not there for strangers, nor for a fact that was taken back", async () => {
    const { owner, facts, articleId, ...team } = await makeReview();
    const stranger = (await makeTeam()).owner.actor;
    const request = () => ({ requestId: randomUUID(), body: "甲", mentions: [] });
    await getDb().fact.update({ where: { id: facts.second }, data: { withdrawn: true, status: "rejected" } });
    expect(await writeComment(stranger, facts.first, request())).toEqual(refused("not-found"));
    expect(await writeComment(owner.actor, facts.second, request())).toEqual(refused("not-found"));
    expect(await writeComment(owner.actor, randomUUID(), request())).toEqual(refused("not-found"));
    expect(await listComments(stranger, facts.first, all)).toEqual(refused("not-found"));
    expect(await countArticleComments(stranger, articleId)).toEqual(refused("not-found"));
    expect(await rowsOf(team)).toEqual([]);
  });
});

describe("listComments", () => {
  it("answers page by page, newest first", async () => {
    const { owner, facts } = await makeReview();
    for (const body of ["1", "2", "3"]) await say(owner, facts.first, body);
    const first = done(await listComments(owner.actor, facts.first, { before: null, limit: 2 }));
    expect(first.comments.map(({ body }) => body)).toEqual(["3", "2"]);
    const second = done(await listComments(owner.actor, facts.first, { before: first.next, limit: 2 }));
    expect(second).toMatchObject({ comments: [{ body: "1" }], next: null });
  });
});

describe("changeComment", () => {
  it("changes one's own words; who is named still keeps what they have read", async () => {
    const { owner, reviewer, viewer, facts } = await makeReview();
    const comment = await say(viewer, facts.first, "甲", [owner, reviewer]);
    await readMentions(reviewer.actor, [comment.id]);
    const change = { body: "乙", mentions: [reviewer.id] };
    const changed = done(await changeComment(viewer.actor, comment.id, change));
    expect(changed).toMatchObject({ id: comment.id, body: "乙", mentions: [{ id: reviewer.id }] });
    expect(changed.editedAt).not.toBeNull();
    expect(await unread(owner)).toEqual([]);
    expect(await unread(reviewer)).toEqual([]);
    done(await changeComment(viewer.actor, comment.id, { body: "丙", mentions: [owner.id, reviewer.id] }));
    expect(await unread(owner)).toEqual(["丙"]);
    expect(await unread(reviewer)).toEqual([]);
  });

  it("leaves others' alone, whatever one's role, and those that were deleted", async () => {
    const { owner, viewer, facts, ...team } = await makeReview();
    const comment = await say(viewer, facts.first, "甲");
    const stranger = (await makeTeam()).owner;
    const before = await rowsOf(team);
    const change = { body: "乙", mentions: [] };
    expect(await changeComment(owner.actor, comment.id, change)).toEqual(refused("not-allowed"));
    expect(await changeComment(stranger.actor, comment.id, change)).toEqual(refused("not-found"));
    expect(await changeComment(viewer.actor, comment.id, { body: "乙", mentions: [stranger.id] })).toMatchObject(
      refused("invalid-input"),
    );
    expect(await rowsOf(team)).toEqual(before);
    done(await removeComment(viewer.actor, comment.id));
    expect(await changeComment(viewer.actor, comment.id, change)).toEqual(refused("not-found"));
  });
});

describe("removeComment", () => {
  it("takes the words away and leaves the place, for its writer and for an owner", async () => {
    const { owner, reviewer, viewer, facts, articleId, ...team } = await makeReview();
    const own = await say(viewer, facts.first, "甲", [reviewer]);
    const others = await say(viewer, facts.first, "乙", [reviewer]);
    done(await removeComment(viewer.actor, own.id));
    done(await removeComment(owner.actor, others.id));
    const { comments } = done(await listComments(reviewer.actor, facts.first, all));
    expect(comments.map(({ id, body, mentions }) => ({ id, body, mentions }))).toEqual([
      { id: others.id, body: null, mentions: [] },
      { id: own.id, body: null, mentions: [] },
    ]);
    expect((await rowsOf(team)).map(({ body }) => body)).toEqual(["", ""]);
    expect(await unread(reviewer)).toEqual([]);
    expect(done(await countArticleComments(viewer.actor, articleId))).toEqual({});
    expect(await removeComment(viewer.actor, own.id)).toEqual(refused("not-found"));
  });

  it("is not for others", async () => {
    const { reviewer, viewer, facts, ...team } = await makeReview();
    const comment = await say(viewer, facts.first, "甲");
    const before = await rowsOf(team);
    expect(await removeComment(reviewer.actor, comment.id)).toEqual(refused("not-allowed"));
    expect(await removeComment((await makeTeam()).owner.actor, comment.id)).toEqual(refused("not-found"));
    expect(await rowsOf(team)).toEqual(before);
  });
});

describe("mentions", () => {
  it("are told to whom they name until they have read them, with the way to the fact", async () => {
    const { owner, reviewer, viewer, project, facts, articleId } = await makeReview();
    const first = await say(viewer, facts.first, "甲", [reviewer, viewer]);
    await say(viewer, facts.first, "乙", [reviewer, owner]);
    const page = done(await listMentions(reviewer.actor, all));
    expect(page).toMatchObject({ unread: 2, next: null });
    expect(page.mentions[1]).toMatchObject({
      id: first.id,
      factId: facts.first,
      project: { id: project.id, name: project.name },
      article: { id: articleId, title: "周报" },
      by: { id: viewer.id },
    });
    expect(await unread(viewer)).toEqual([]);
    done(await readMentions(reviewer.actor, [first.id]));
    expect(await unread(reviewer)).toEqual(["乙"]);
    done(
      await readMentions(
        viewer.actor,
        page.mentions.map(({ id }) => id),
      ),
    );
    expect(await unread(reviewer)).toEqual(["乙"]);
    expect(await unread(owner)).toEqual(["乙"]);
  });

  it("are answered page by page, and only as long as one is a member", async () => {
    const { reviewer, viewer, facts } = await makeReview();
    for (const body of ["1", "2", "3"]) await say(viewer, facts.first, body, [reviewer]);
    const first = done(await listMentions(reviewer.actor, { before: null, limit: 2 }));
    expect(first.mentions.map(({ body }) => body)).toEqual(["3", "2"]);
    const second = done(await listMentions(reviewer.actor, { before: first.next, limit: 2 }));
    expect(second).toMatchObject({ mentions: [{ body: "1" }], unread: 3, next: null });
    await getDb().membership.updateMany({ where: { userId: reviewer.id }, data: { disabledAt: new Date() } });
    expect(done(await listMentions(reviewer.actor, all))).toEqual({ mentions: [], unread: 0, next: null });
  });
});

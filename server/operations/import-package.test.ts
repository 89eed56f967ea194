/** What leaves by a package comes back by it: facts, words, decisions and texts; and what cannot come in changes nothing. */
import { randomUUID } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { exampleRelease } from "@/lib/package/testing/releases";
import { inPages, type WholeRelease, wholeOf } from "@/lib/package/testing/whole-release";
import { getDb } from "../db";
import { writePackage } from "../package/write-package";
import { done } from "../testing/outcomes";
import { approveNow, decideNow, freezeNow, makeDraft } from "../testing/release-scene";
import { makeTeam } from "../testing/rows";
import { listAccounts } from "./accounts";
import { importPackage, previewPackage } from "./import-package";
import { releaseContent } from "./release-content";
import { signIn } from "./sign-in";
import { undoEvent } from "./undo-event";

async function wholeRelease(releaseId: string): Promise<WholeRelease> {
  const content = await releaseContent(releaseId);
  if (!content) throw new Error("There is no such release.");
  return wholeOf(content);
}

function packageOf(release: WholeRelease): Promise<Buffer> {
  return buffer(writePackage(inPages(release)));
}

/** Takes the newest decision on a fact back. */
async function undoNow({ actor }: { readonly actor: Actor }, factId: string) {
  const event = await getDb().reviewEvent.findFirstOrThrow({ where: { factId }, orderBy: { version: "desc" } });
  done(await undoEvent(actor, event.id, { requestId: randomUUID(), version: event.version }));
}

/** A release of a project in which facts were corrected, refused, and decisions taken back. */
async function makeRelease() {
  const { project, owner, reviewer, factIds } = await makeDraft();
  const [first = "", second = "", third = ""] = factIds;
  await decideNow(reviewer, first, { kind: "reject", reason: "not-a-fact", note: null });
  await undoNow(owner, first);
  await decideNow(reviewer, second, { kind: "correct", changes: { indicator: "完成投资额" } });
  await decideNow(reviewer, third, { kind: "reject", reason: "duplicate", note: "见上" });
  await decideNow(owner, third, { kind: "reopen", note: "不重复" });
  await approveNow(reviewer, [second, third]);
  await approveNow(owner, [first]);
  const { id } = await freezeNow(owner, project.id);
  return { project, owner, reviewer, id };
}

/** Without the ids, which an import may have to give anew; what points at what stays to be seen by the order. */
function withoutIds({ sources, articles, facts, decisions }: WholeRelease) {
  const order = new Map([...sources, ...articles, ...facts, ...decisions].map(({ id }, index) => [id, index]));
  const at = (id: string | null) => (id === null ? null : order.get(id));
  return {
    sources: sources.map((each) => ({
      ...each,
      id: at(each.id),
      bytes: each.bytes && Buffer.from(each.bytes).toString("hex"),
    })),
    articles: articles.map((each) => ({ ...each, id: at(each.id), sourceId: at(each.sourceId) })),
    facts: facts.map((each) => ({
      ...each,
      id: at(each.id),
      sourceId: at(each.sourceId),
      articleId: at(each.articleId),
    })),
    decisions: decisions.map((each) => ({
      ...each,
      id: at(each.id),
      factId: at(each.factId),
      undoes: at(each.undoes),
    })),
  };
}

describe("a package that another project's release made", () => {
  test("comes back equal when it is frozen again, under new ids where the old ones are taken", async () => {
    const { id } = await makeRelease();
    const before = await wholeRelease(id);
    const { owner, project } = await makeTeam();
    const view = done(await importPackage(owner.actor, project.id, await packageOf(before)));
    expect(view).toEqual({ release: id, title: before.head.title, sources: 1, articles: 1, facts: 3 });

    const after = await wholeRelease((await freezeNow(owner, project.id)).id);
    expect(withoutIds(after)).toEqual(withoutIds(before));
    expect(withoutIds(after).decisions.filter(({ undoes }) => undoes !== null)).toHaveLength(1);
    expect(after.head.people).toEqual(before.head.people);
    expect(after.head.review.map(({ rule, approved, corrected }) => ({ rule, approved, corrected }))).toEqual(
      before.head.review.map(({ rule, approved, corrected }) => ({ rule, approved, corrected })),
    );
    expect(after.facts.map((fact) => fact.id)).not.toEqual(before.facts.map((fact) => fact.id));
  }, 60_000);

  test("its people are names in the record, and no accounts", async () => {
    const { id } = await makeRelease();
    const before = await wholeRelease(id);
    const accounts = await listAccounts();
    const { owner, project } = await makeTeam();
    done(await importPackage(owner.actor, project.id, await packageOf(before)));
    const names = await getDb().user.findMany({ where: { recordOf: id }, orderBy: { id: "asc" } });
    expect(names.map(({ name }) => name)).toEqual(before.head.people.map(({ name }) => name));
    expect((await listAccounts()).filter(({ login }) => login.startsWith("record:"))).toEqual([]);
    expect((await listAccounts()).length).toBeGreaterThan(accounts.length);
    const [name] = names;
    if (!name) throw new Error("There is no name.");
    const tried = await signIn({ login: name.login, password: "whatever it is", address: "127.0.0.1" });
    expect(tried.ok).toBe(false);
    // The database itself keeps them from becoming accounts.
    await expect(getDb().user.update({ where: { id: name.id }, data: { disabledAt: null } })).rejects.toThrow();
    await expect(getDb().user.update({ where: { id: name.id }, data: { passwordHash: "x" } })).rejects.toThrow();
  });

  test("every numeral of its articles is accounted for", async () => {
    const { id } = await makeRelease();
    const { owner, project } = await makeTeam();
    done(await importPackage(owner.actor, project.id, await packageOf(await wholeRelease(id))));
    const numerals = await getDb().numeral.findMany({ where: { article: { projectId: project.id } } });
    expect(numerals.filter(({ status }) => status === "covered").length).toBeGreaterThanOrEqual(3);
    const facts = await getDb().fact.findMany({ where: { projectId: project.id } });
    expect(facts.every(({ status, approvalHash }) => status === "approved" && approvalHash !== null)).toBe(true);
  });
});

test("ids are kept where they are free", async () => {
  // The example's ids are those of no row; a text of its own keeps it apart from other runs.
  const kept = exampleRelease;
  await getDb().source.deleteMany({ where: { id: { in: kept.sources.map(({ id }) => id) } } });
  const { owner, project } = await makeTeam();
  done(await importPackage(owner.actor, project.id, await packageOf(kept)));
  const after = await wholeRelease((await freezeNow(owner, project.id)).id);
  const own = ({ placeCode: _, ...fact }: WholeRelease["facts"][number]) => fact;
  expect(after.facts.map(own)).toEqual(kept.facts.map(own));
  expect(after.articles).toEqual(kept.articles);
  expect(after.decisions).toEqual(kept.decisions);
  expect(withoutIds(after).sources).toEqual(withoutIds(kept).sources);
});

describe("refused, and nothing is written", () => {
  async function rows(projectId: string) {
    const db = getDb();
    const where = { projectId };
    return [await db.source.count({ where }), await db.article.count({ where }), await db.fact.count({ where })];
  }

  test("a package that does not hold", async () => {
    const { id } = await makeRelease();
    const before = await wholeRelease(id);
    const { owner, project } = await makeTeam();
    const [fact, ...rest] = before.facts;
    if (!fact) throw new Error("The release has no fact.");
    const forged = await packageOf({ ...before, facts: [{ ...fact, value: "12345" }, ...rest] });
    const refused = await importPackage(owner.actor, project.id, forged);
    expect(refused).toMatchObject({ ok: false, problem: { code: "package-broken" } });
    const preview = done(await previewPackage(owner.actor, project.id, forged));
    expect(preview.holds).toBe(false);
    expect(preview.findings.map(({ code }) => code)).toContain("figure-undeclared");
    expect(await importPackage(owner.actor, project.id, Buffer.from("no zip"))).toMatchObject({
      ok: false,
      problem: { code: "package-broken", details: { counts: { "zip-unreadable": 1 } } },
    });
    expect(await rows(project.id)).toEqual([0, 0, 0]);
  });

  test("a package without its texts", async () => {
    const { id } = await makeRelease();
    const { head, sources, ...rest } = await wholeRelease(id);
    const bare = sources.map((source) => ({ ...source, text: null, bytes: null }));
    const { owner, project } = await makeTeam();
    const given = await packageOf({ ...rest, head: { ...head, texts: false }, sources: bare });
    expect(await importPackage(owner.actor, project.id, given)).toEqual({
      ok: false,
      problem: { code: "package-without-texts" },
    });
    expect(await rows(project.id)).toEqual([0, 0, 0]);
  });

  test("a second time, or beside a source with the same text", async () => {
    const { id, owner, project } = await makeRelease();
    const given = await packageOf(await wholeRelease(id));
    const before = await rows(project.id);
    const refused = await importPackage(owner.actor, project.id, given);
    expect(refused).toMatchObject({
      ok: false,
      problem: { code: "package-known", details: { files: ["周报, 2022.txt"] } },
    });
    expect(done(await previewPackage(owner.actor, project.id, given)).known).toEqual(["周报, 2022.txt"]);
    expect(await rows(project.id)).toEqual(before);
  });

  test("by viewers, and by people from elsewhere", async () => {
    const { viewer, project } = await makeTeam();
    const stranger = (await makeTeam()).owner;
    const given = Buffer.from("no zip");
    expect(await importPackage(viewer.actor, project.id, given)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await previewPackage(viewer.actor, project.id, given)).toMatchObject({ problem: { code: "not-allowed" } });
    expect(await importPackage(stranger.actor, project.id, given)).toMatchObject({ problem: { code: "not-found" } });
    expect(await importPackage(stranger.actor, randomUUID(), given)).toMatchObject({ problem: { code: "not-found" } });
  });
});

import { createHash, randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { can } from "@/lib/auth/can";
import { getDb } from "../db";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { getProject } from "./get-project";
import { getSource } from "./get-source";
import { importSource } from "./import-source";
import { previewSource } from "./preview-source";

/** Everything of a project that an import writes. */
async function contentOf(projectId: string) {
  const ofProject = { article: { projectId } };
  const [sources, articles, facts, numerals, events] = await Promise.all([
    getDb().source.findMany({ where: { projectId } }),
    getDb().article.findMany({ where: { projectId }, orderBy: { ordinal: "asc" } }),
    getDb().fact.findMany({ where: ofProject, include: { evidence: true }, orderBy: { position: "asc" } }),
    getDb().numeral.findMany({ where: ofProject, orderBy: { start: "asc" } }),
    getDb().reviewEvent.findMany({ where: { fact: ofProject } }),
  ]);
  return { sources, articles, facts, numerals, events };
}

const nothing = { sources: [], articles: [], facts: [], numerals: [], events: [] };

describe("importSource", () => {
  test("stores the file as it came, its articles, facts with their words, and every numeral", async () => {
    const { project, reviewer } = await makeTeam();
    const text = twoArticles("𠮷。");
    const bytes = bytesOf(`\ufeff${text.replaceAll("\n", "\r\n")}`);
    const outcome = await importSource(reviewer.actor, project.id, { fileName: "C:\\papers\\two.TXT", bytes });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const { sources, articles, facts, numerals, events } = await contentOf(project.id);

    const [source] = sources;
    expect(sources).toHaveLength(1);
    expect(source).toMatchObject({ fileName: "two.TXT", encoding: "utf-8-bom", text });
    expect(Buffer.from(source?.bytes ?? []).equals(bytes)).toBe(true);
    expect(source?.sha256).toBe(createHash("sha256").update(bytes).digest("hex"));

    expect(outcome.value).toMatchObject({ sourceId: source?.id, fileName: "two.TXT" });
    expect(outcome.value.articles.map(({ title }) => title)).toEqual(articles.map(({ title }) => title));
    expect(articles.map(({ ordinal }) => ordinal)).toEqual([0, 1]);
    expect(articles[0]?.title).toContain("宁远县水利局");
    // 宁远 and 白河 as codes: what tells places of one name apart.
    expect(articles.map(({ placesNamed }) => placesNamed)).toEqual([["431126"], ["610929"]]);
    expect(articles[1]?.start).toBe(text.indexOf("# 白河县"));

    expect(facts.map(({ value }) => value?.toFixed())).toEqual(expect.arrayContaining(["3", "12000000", "4500", "7"]));
    for (const { start, end, quote } of facts.flatMap(({ evidence }) => evidence)) {
      expect(text.slice(start, end)).toBe(quote);
    }
    expect(events.filter(({ kind }) => kind === "propose")).toHaveLength(facts.length);
    const words = numerals.map(({ start, end }) => text.slice(start, end));
    for (const figure of ["3", "50", "4500", "7", "2600"]) expect(words).toContain(figure);
  });

  test("the overview counts what was imported", async () => {
    const { project, owner, viewer } = await makeTeam();
    await importSource(owner.actor, project.id, { fileName: "a.md", bytes: bytesOf(twoArticles("甲。")) });
    const { facts, numerals } = await contentOf(project.id);
    const [fact] = facts;
    if (!fact) throw new Error("no fact");
    await getDb().fact.update({ where: { id: fact.id }, data: { status: "approved" } });
    const view = await getProject(viewer.actor, project.id);
    if (!view.ok) throw new Error(view.problem.code);
    const { articleList, ...summary } = view.value;
    expect(summary).toMatchObject({ role: "viewer", articles: 2, approvedFacts: 1, openFacts: facts.length - 1 });
    expect(summary.openNumerals).toBe(numerals.filter(({ status }) => status === "open").length);
    for (const { id, progress } of articleList) {
      const own = facts.filter(({ articleId }) => articleId === id);
      expect(progress.facts).toBe(own.length);
      expect(progress.approved).toBe(id === fact.articleId ? 1 : 0);
      expect(progress.numerals).toBe(numerals.filter(({ articleId }) => articleId === id).length);
    }
    await getDb().fact.updateMany({ where: { articleId: fact.articleId }, data: { status: "rejected" } });
    await getDb().numeral.updateMany({ where: { articleId: fact.articleId }, data: { status: "notFact" } });
    const later = await getProject(viewer.actor, project.id);
    expect(later).toMatchObject({ ok: true, value: { completeArticles: 1 } });
  });

  test("takes the cuts that a person made, and refuses those that cannot be", async () => {
    const { project, reviewer } = await makeTeam();
    const text = twoArticles("乙。");
    const from = text.indexOf("# 白河县");
    const head = { title: "标题", byline: "", date: "2023-01", place: "白河" };
    const file = { fileName: "a.txt", bytes: bytesOf(text) };
    for (const [articles, details] of [
      [[{ ...head, start: from, end: text.length + 1 }], { index: 0, problem: "outside-text" }],
      [[{ ...head, start: from, end: text.length, date: "2023-13" }], { index: 0, problem: "date" }],
    ] as const) {
      const refused = await importSource(reviewer.actor, project.id, { ...file, articles });
      expect(refused).toEqual({
        ok: false,
        problem: { code: "bad-cuts", details: { fileName: "a.txt", ...details } },
      });
    }
    expect(await contentOf(project.id)).toEqual(nothing);
    const articles = [{ ...head, start: from, end: text.length }];
    expect((await importSource(reviewer.actor, project.id, { ...file, articles })).ok).toBe(true);
    const stored = await contentOf(project.id);
    expect(stored.articles).toMatchObject([
      { start: from, title: "标题", byline: null, date: "2023-01", place: "白河" },
    ]);
    expect(stored.facts.every(({ position }) => position >= from)).toBe(true);
    expect(stored.numerals.every(({ start }) => start >= from)).toBe(true);
  });

  test.each([
    ["empty.txt", bytesOf(" \n\t"), "file-empty"],
    ["binary.txt", Uint8Array.from([1, 2, 0, 3]), "file-binary"],
    ["page.pdf", bytesOf("甲"), "file-kind"],
    ["noname", bytesOf("甲"), "file-kind"],
    ["half.txt", Uint8Array.from([0xff, 0xfe, 0x3d, 0xd8]), "file-lone-surrogate"],
    ["odd.txt", Uint8Array.from([0xff, 0xff, 0xff, 0xff]), "file-undecodable"],
    ["large.txt", new Uint8Array(5 * 1024 * 1024 + 1).fill(0x61), "too-large"],
  ])("refuses %s and stores nothing", async (fileName, bytes, code) => {
    const { project, owner } = await makeTeam();
    const refusal = { ok: false, problem: { code, details: { fileName } } };
    expect(await importSource(owner.actor, project.id, { fileName, bytes })).toMatchObject(refusal);
    expect(await previewSource(owner.actor, project.id, { fileName, bytes })).toMatchObject(refusal);
    expect(await contentOf(project.id)).toEqual(nothing);
  });

  test("refuses a second copy of a text, in whatever encoding, with the name of the first", async () => {
    const { project, owner } = await makeTeam();
    const text = twoArticles("丙。");
    await importSource(owner.actor, project.id, { fileName: "first.txt", bytes: bytesOf(text) });
    const before = await contentOf(project.id);
    const second = { fileName: "second.txt", bytes: bytesOf(`\ufeff${text}`) };
    const refusal = {
      ok: false,
      problem: { code: "file-duplicate", details: { fileName: "second.txt", existing: "first.txt" } },
    };
    expect(await importSource(owner.actor, project.id, second)).toEqual(refusal);
    expect(await previewSource(owner.actor, project.id, second)).toEqual(refusal);
    expect(await contentOf(project.id)).toEqual(before);
    const other = await makeTeam();
    expect((await importSource(other.owner.actor, other.project.id, second)).ok).toBe(true);
  });

  test("of two copies that come at one moment, one is kept", async () => {
    const { project, owner, reviewer } = await makeTeam();
    const bytes = bytesOf(twoArticles("丁。"));
    const outcomes = await Promise.all([
      importSource(owner.actor, project.id, { fileName: "a.txt", bytes }),
      importSource(reviewer.actor, project.id, { fileName: "b.txt", bytes }),
    ]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const { sources, articles } = await contentOf(project.id);
    expect(sources).toHaveLength(1);
    expect(articles).toHaveLength(2);
  });

  test("is not for viewers or strangers", async () => {
    const { project, viewer } = await makeTeam();
    const stranger = await makeTeam();
    const file = { fileName: "a.txt", bytes: bytesOf(twoArticles("戊。")) };
    expect(can("viewer", "source.import")).toBe(false);
    for (const [actor, code] of [
      [viewer.actor, "not-allowed"],
      [stranger.owner.actor, "not-found"],
      [{ userId: randomUUID() }, "not-found"],
    ] as const) {
      expect(await importSource(actor, project.id, file)).toMatchObject({ problem: { code } });
      expect(await previewSource(actor, project.id, file)).toMatchObject({ problem: { code } });
    }
    expect(await contentOf(project.id)).toEqual(nothing);
  });
});

describe("previewSource", () => {
  test("shows what the import would make, and stores nothing", async () => {
    const { project, reviewer, viewer } = await makeTeam();
    const file = { fileName: "a.txt", bytes: bytesOf(twoArticles("己。")) };
    const preview = await previewSource(reviewer.actor, project.id, file);
    if (!preview.ok) throw new Error(preview.problem.code);
    expect(await contentOf(project.id)).toEqual(nothing);
    const imported = await importSource(reviewer.actor, project.id, file);
    if (!imported.ok) throw new Error(imported.problem.code);
    expect(await getSource(viewer.actor, imported.value.sourceId)).toEqual(preview);
    expect(preview.value.counts.every(({ facts }) => facts > 0)).toBe(true);
  });
});

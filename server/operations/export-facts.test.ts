import { createHash, randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import ExcelJS from "exceljs";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, test } from "vitest";
import type { ExportFormat } from "@/lib/export/formats";
import { everyFact, type FactFilter } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { makeTeam } from "../testing/rows";
import { bytesOf, twoArticles } from "../testing/texts";
import { decideFact } from "./decide-fact";
import { exportFacts } from "./export-facts";
import { importSource } from "./import-source";

const address = "http://kaoju.test";

const approved: FactFilter = { ...everyFact, status: ["approved"] };

async function exported(actor: { userId: string }, projectId: string, format: ExportFormat, filter = approved) {
  const outcome = await exportFacts(actor, projectId, { format, filter, address });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return { ...outcome.value, text: await new Response(outcome.value.stream).text() };
}

async function csvRows(
  actor: { userId: string },
  projectId: string,
  filter = approved,
): Promise<Record<string, string>[]> {
  const { text } = await exported(actor, projectId, "csv", filter);
  return parse(text, { columns: true, record_delimiter: "\r\n" });
}

async function approve(actor: { userId: string }, fact: { id: string; version: number }, indicator?: string) {
  let { version } = fact;
  if (indicator !== undefined) {
    const decision = { kind: "correct", changes: { indicator } } as const;
    await decideFact(actor, fact.id, { requestId: randomUUID(), version, decision });
    version += 1;
  }
  const outcome = await decideFact(actor, fact.id, { requestId: randomUUID(), version, decision: { kind: "approve" } });
  if (!outcome.ok) throw new Error(outcome.problem.code);
}

/** A project with one source of two articles; facts in the order of the text. */
async function makeScene() {
  const team = await makeTeam();
  const bytes = bytesOf(`\ufeff${twoArticles("𠮷，另派出工作组12个。")}`);
  const imported = await importSource(team.owner.actor, team.project.id, { fileName: "=papers, 2022.txt", bytes });
  if (!imported.ok) throw new Error(imported.problem.code);
  const facts = await getDb().fact.findMany({
    where: { article: { projectId: team.project.id } },
    orderBy: { position: "asc" },
  });
  return { ...team, bytes, facts };
}

describe("exportFacts", () => {
  test("hands out approved facts alone, in the order of the text, and each row leads to its words", async () => {
    const { project, owner, reviewer, viewer, bytes, facts } = await makeScene();
    const [first, second, third, ...open] = facts;
    if (!first || !second || !third) throw new Error("three facts are needed");
    const last = open.at(-1);
    if (!last) throw new Error("four facts are needed");
    await approve(reviewer.actor, last);
    await approve(reviewer.actor, second, "=完成投资");
    const rejection = { kind: "reject", reason: "other" } as const;
    const request = { requestId: randomUUID(), version: third.version, decision: rejection };
    await decideFact(owner.actor, third.id, request);

    const rows = await csvRows(viewer.actor, project.id);
    expect(rows.map(({ id }) => id)).toEqual([second.id, last.id]);
    const [corrected, plain] = rows;
    expect(corrected).toMatchObject({
      indicator: "'=完成投资",
      value: second.value?.toFixed(),
      bound: "=",
      corrected: "true",
      decidedBy: reviewer.name,
      file: "'=papers, 2022.txt",
      link: `${address}/projects/${project.id}/articles/${second.articleId}?fact=${second.id}`,
    });
    expect(plain).toMatchObject({ corrected: "false", change: last.change?.toFixed() ?? "" });
    expect(plain?.change).toMatch(/^-/);
    const decided = await getDb().fact.findUniqueOrThrow({ where: { id: last.id } });
    expect(plain?.decidedAt).toBe(decided.decidedAt?.toISOString());

    // As a stranger would: from the file's bytes and the row alone.
    const text = new TextDecoder("utf-8").decode(bytes);
    for (const row of rows) {
      expect(createHash("sha256").update(bytes).digest("hex")).toBe(row.sha256);
      const words = (spans: string | undefined) =>
        (spans ?? "").split(";").map((span) => text.slice(...(span.split("..").map(Number) as [number, number])));
      expect(words(row.evidence).join("")).toBe(row.quote);
      expect(row.quote).toContain(words(row.valueSpans)[0]);
      expect(words(row.valueSpans)[0]).toMatch(/\d/);
    }
  });

  test("has the same rows in all formats", async () => {
    const { project, viewer, reviewer, facts } = await makeScene();
    for (const fact of facts) await approve(reviewer.actor, fact);
    const rows = await csvRows(viewer.actor, project.id);
    expect(rows).toHaveLength(facts.length);

    const excel = await exported(viewer.actor, project.id, "csv-excel");
    const plain = await exported(viewer.actor, project.id, "csv");
    // Response.text drops the mark, so look at the bytes.
    const outcome = await exportFacts(viewer.actor, project.id, { format: "csv-excel", filter: approved, address });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const start = new Uint8Array(await new Response(outcome.value.stream).arrayBuffer()).slice(0, 3);
    expect([...start]).toEqual([0xef, 0xbb, 0xbf]);
    expect(excel.text).toBe(plain.text);
    expect(excel.fileName).toMatch(/\.csv$/);

    const jsonl = await exported(viewer.actor, project.id, "jsonl");
    const objects = jsonl.text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(objects.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(objects.map(({ value }) => value ?? "")).toEqual(rows.map(({ value }) => value));
    expect(objects[0].evidence[0].quote).toBe(objects[0].quote);
    expect(jsonl.fileName).toMatch(/ not a release\.jsonl$/);

    const parquet = await exportFacts(viewer.actor, project.id, { format: "parquet", filter: approved, address });
    const xlsx = await exportFacts(viewer.actor, project.id, { format: "xlsx", filter: approved, address });
    if (!parquet.ok || !xlsx.ok) throw new Error("no file");
    const typed = await parquetReadObjects({ file: await new Response(parquet.value.stream).arrayBuffer() });
    expect(typed.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await new Response(xlsx.value.stream).arrayBuffer());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["not a release", "about"]);
    const ids = book.worksheets[0]?.getColumn(1).values.slice(2);
    expect(ids).toEqual(rows.map(({ id }) => id));
  });

  test("hands out what fits the filter, of any status, with who decided", async () => {
    const { project, owner, reviewer, viewer, facts } = await makeScene();
    const [first, second] = facts;
    if (!first || !second) throw new Error("two facts are needed");
    await approve(reviewer.actor, first);
    const rejection = { kind: "reject", reason: "other" } as const;
    await decideFact(owner.actor, second.id, { requestId: randomUUID(), version: second.version, decision: rejection });
    const all = await csvRows(viewer.actor, project.id, everyFact);
    expect(all.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
    expect(all.slice(0, 3).map(({ status, decidedBy }) => [status, decidedBy])).toEqual([
      ["approved", reviewer.name],
      ["rejected", owner.name],
      ["proposed", ""],
    ]);
    const some: FactFilter = { ...everyFact, status: ["rejected", "proposed"], place: [second.place] };
    const expected = facts.filter((fact) => fact.place === second.place && fact.id !== first.id);
    expect((await csvRows(viewer.actor, project.id, some)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  });

  test("has the code of each place, which follows who corrects it", async () => {
    const { project, viewer, reviewer, facts } = await makeScene();
    const [first] = facts;
    const last = facts.at(-1);
    if (!first || !last) throw new Error("facts are needed");
    const correct = async (place: string, version: number) => {
      const decision = { kind: "correct", changes: { place } } as const;
      const outcome = await decideFact(reviewer.actor, first.id, { requestId: randomUUID(), version, decision });
      if (!outcome.ok) throw new Error(outcome.problem.code);
      return outcome.value.fact?.placeCode;
    };
    expect(await correct("全省", first.version)).toBe("430000");
    expect(await correct("远航公司", first.version + 1)).toBeNull();
    expect(await correct("宁远/禾亭镇", first.version + 2)).toBe("431126106");
    await approve(reviewer.actor, { ...first, version: first.version + 3 });
    await approve(reviewer.actor, last);
    const rows = await csvRows(viewer.actor, project.id);
    expect(rows.map(({ place, placeCode }) => [place, placeCode])).toEqual([
      ["宁远/禾亭镇", "431126106"],
      ["白河", "610929"],
    ]);
  });

  test("pages through thousands of facts, each once", async () => {
    const { project, viewer, reviewer, facts } = await makeScene();
    for (const fact of facts) await approve(reviewer.actor, fact);
    const [first] = facts;
    if (!first) throw new Error("a fact is needed");
    const copies = 2300;
    await getDb().$executeRaw`
      INSERT INTO "Fact" SELECT (f).* FROM (
        SELECT jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid())) AS f
        FROM "Fact" x, generate_series(1, ${copies}) WHERE x.id = ${first.id}::uuid
      ) copies`;
    const ids = (await csvRows(viewer.actor, project.id)).map(({ id }) => id);
    expect(ids).toHaveLength(facts.length + copies);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("asks the database only as far as it is read", async () => {
    const { project, viewer, reviewer, facts } = await makeScene();
    const [first] = facts;
    if (!first) throw new Error("a fact is needed");
    await approve(reviewer.actor, first);
    await getDb().$executeRaw`
      INSERT INTO "Fact" SELECT (f).* FROM (
        SELECT jsonb_populate_record(x, jsonb_build_object('id', gen_random_uuid())) AS f
        FROM "Fact" x, generate_series(1, 1500) WHERE x.id = ${first.id}::uuid
      ) copies`;
    const outcome = await exportFacts(viewer.actor, project.id, { format: "jsonl", filter: approved, address });
    if (!outcome.ok) throw new Error(outcome.problem.code);
    const reader = outcome.value.stream.getReader();
    const lines = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes).split("\n").length - 1;
    let read = 0;
    while (read < 500) read += lines((await reader.read()).value);
    expect(read).toBe(500);
    // What is reopened before the next page is asked for is not on it.
    await getDb().fact.updateMany({ where: { article: { projectId: project.id } }, data: { status: "proposed" } });
    expect(await reader.read()).toMatchObject({ done: true });
  });

  test("is for every member and for nobody else", async () => {
    const { project, viewer } = await makeScene();
    const stranger = await makeTeam();
    const request = { format: "csv", filter: everyFact, address } as const;
    expect((await exportFacts(viewer.actor, project.id, request)).ok).toBe(true);
    expect(await exportFacts(stranger.owner.actor, project.id, request)).toMatchObject({
      problem: { code: "not-found" },
    });
  });
});

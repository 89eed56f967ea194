import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { FactRowView } from "@/lib/api/fact-list";
import type { FactDecision } from "@/lib/review/decision";
import { everyFact, type FactFilter, type FactOrder, type FactSort, factSorts } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { writeKey } from "../repositories/fact-list-order";
import { addFacts } from "../testing/fact-list";
import { done } from "../testing/outcomes";
import { addArticle, makeReview } from "../testing/review-rows";
import { makeTeam } from "../testing/rows";
import { decideFact } from "./decide-fact";
import { listFacts } from "./list-facts";
import { prepareBatch } from "./prepare-batch";
import { runBatch } from "./run-batch";
import { undoBatch } from "./undo-batch";

const byText: FactOrder = { sort: "text", dir: "asc" };
type Team = Awaited<ReturnType<typeof makeTeam>>;

/** Everything, page by page. */
async function readAll({ viewer, project }: Team, filter: FactFilter, order: FactOrder, limit: number) {
  const facts: FactRowView[] = [];
  for (let after: string | null = null, pages = 0; pages < 50; pages++) {
    const page: { facts: readonly FactRowView[]; next: string | null } = done(
      await listFacts(viewer.actor, project.id, { filter, order, after, limit }),
    );
    facts.push(...page.facts);
    if (page.next === null) return facts;
    expect(page.facts).toHaveLength(limit);
    after = page.next;
  }
  throw new Error("The pages do not end.");
}

const names = async (team: Team, filter: Partial<FactFilter>, order = byText) =>
  (await readAll(team, { ...everyFact, ...filter }, order, 3)).map(({ indicator }) => indicator);

/** With ties and with facts that lack the property, in two articles. */
async function makeMixed() {
  const team = await makeTeam();
  const { reviewer, owner } = team;
  await addFacts(team.project.id, [
    { indicator: "甲", place: "琼中", period: "2022", value: "10", confidence: 0.9 },
    { indicator: "乙", place: "白沙", period: null, value: "9.50", confidence: 0.5, status: "approved" },
    { indicator: "丙", place: "琼中", period: "2021", value: null, unit: null, confidence: null, rule: "person" },
    { indicator: "丁", place: "儋州", period: "2022", value: "-3", confidence: 0.9, findings: ["figure-unread"] },
  ]);
  const { articleId } = await addFacts(team.project.id, [
    { indicator: "戊", place: "琼中", period: "2020-01/2020-06", value: "10", unit: "", confidence: 0.7, position: 7 },
    {
      indicator: "己",
      place: "白沙",
      period: null,
      value: "100000",
      confidence: 0.85,
      position: 7,
    },
    { indicator: "甲", place: "琼中", status: "rejected", withdrawn: true },
  ]);
  const decide = (indicator: string, decidedById: string, decidedAt: string) =>
    getDb().fact.updateMany({
      where: { projectId: team.project.id, indicator },
      data: { decidedById, decidedAt: new Date(decidedAt), status: "approved" },
    });
  await decide("乙", reviewer.id, "2024-01-02T03:04:05.678Z");
  await decide("戊", owner.id, "2024-01-02T03:04:05.679Z");
  return { ...team, articleId };
}

const mixed = await makeMixed();

/** What each sort compares; a reference that knows nothing of SQL. */
const properties: Readonly<Record<FactSort, (fact: FactRowView, index: number) => string | number | null>> = {
  text: (_, index) => index,
  confidence: ({ confidence }) => confidence,
  indicator: ({ indicator }) => indicator,
  place: ({ place }) => place,
  period: ({ period }) => period,
  value: ({ value }) => (value === null ? null : Number(value)),
  decided: ({ decidedAt }) => decidedAt,
};

describe("every order, both ways, at every size of page", () => {
  const orders = factSorts.flatMap((sort) => (["asc", "desc"] as const).map((dir) => ({ sort, dir })));
  test.each(orders)("$sort $dir", async (order) => {
    const inText = await readAll(mixed, everyFact, byText, 100);
    const keyed = inText.map((fact, index) => ({ fact, key: properties[order.sort](fact, index) }));
    const sign = order.dir === "asc" ? 1 : -1;
    const stated = keyed
      .filter(({ key }) => key !== null)
      .sort(
        (a, b) => sign * ((a.key ?? 0) < (b.key ?? 0) ? -1 : a.key === b.key ? (a.fact.id < b.fact.id ? -1 : 1) : 1),
      );
    const lacking = keyed.filter(({ key }) => key === null).sort((a, b) => sign * (a.fact.id < b.fact.id ? -1 : 1));
    const expected = [...stated, ...lacking].map(({ fact }) => fact);
    expect(expected).toHaveLength(6);
    for (const limit of [1, 2, 5, 6, 7]) expect(await readAll(mixed, everyFact, order, limit)).toEqual(expected);
    // With a filter that all fit, the pages are found another way.
    const filter = { ...everyFact, status: ["proposed", "approved"] } as const;
    expect(await readAll(mixed, filter, order, 2)).toEqual(expected);
  });
});

describe("filters", () => {
  const { reviewer, articleId } = mixed;
  const cases: readonly [Partial<FactFilter>, string][] = [
    [{}, "甲乙丙丁戊己"],
    [{ status: ["approved"] }, "乙戊"],
    [{ status: ["rejected"] }, ""],
    [{ place: ["琼中", "儋州"] }, "甲丙丁戊"],
    [{ indicator: ["己", "庚"] }, "己"],
    [{ period: ["2022"] }, "甲丁"],
    [{ period: [null] }, "乙己"],
    [{ period: [null, "2021"] }, "乙丙己"],
    [{ unit: [""] }, "戊"],
    [{ unit: [null] }, "丙"],
    [{ article: [articleId] }, "戊己"],
    [{ rule: ["person"] }, "丙"],
    [{ band: ["low"] }, "乙"],
    [{ band: ["middle"] }, "戊"],
    [{ band: ["high", "none"] }, "甲丙丁己"],
    [{ reviewer: [reviewer.id] }, "乙"],
    [{ reviewer: [null] }, "甲丙丁己"],
    [{ finding: ["figure-unread", "no-such"] }, "丁"],
    [{ finding: [null] }, "甲乙丙戊己"],
    [{ status: ["proposed"], place: ["琼中"], band: ["high"] }, "甲"],
  ];
  test.each(cases)("%j", async (filter, expected) => {
    expect((await names(mixed, filter)).join("")).toBe(expected);
  });
});

async function makeSentences() {
  const team = await makeTeam();
  await addFacts(team.project.id, [
    { indicator: "立案", place: "琼中", sentence: "全年共立案３０４起。" },
    { indicator: "增长", place: "雲嶺", sentence: "增长100%左右，GDP居首。" },
    { indicator: "a_b", place: "白沙", sentence: "另一句\\话。" },
  ]);
  return team;
}

const sentences = await makeSentences();

describe("search", () => {
  test.each([
    ["琼", "立案"],
    ["云岭", "增长"],
    ["雲嶺", "增长"],
    ["304", "立案"],
    ["ｇｄｐ", "增长"],
    ["居首 云", "增长"],
    ["居首 琼", ""],
    ["100%", "增长"],
    ["%", "增长"],
    ["_", "a_b"],
    ["\\", "a_b"],
    ["'", ""],
    ["  ", "立案增长a_b"],
  ])("%s", async (q, expected) => {
    expect((await names(sentences, { q })).join("")).toBe(expected);
  });
});

test("finds the one fact that fits behind thousands that do not, in every order", async () => {
  const team = await makeTeam();
  const facts = Array.from({ length: 2100 }, (_, index) => ({ indicator: `指标${index}`, value: String(index) }));
  await addFacts(team.project.id, [...facts, { indicator: "那一个", value: "5000", place: "远处" }]);
  for (const sort of factSorts) {
    for (const filter of [{ q: "那一个" }, { place: ["远处"] }]) {
      expect(await names(team, filter, { sort, dir: "asc" })).toEqual(["那一个"]);
    }
  }
});

test("a row holds what the table shows, and not the steps", async () => {
  const team = await makeTeam();
  const { ids, articleId } = await addFacts(team.project.id, [{ findings: ["figure-unread"], value: "90.50" }], "月报");
  const page = await listFacts(team.viewer.actor, team.project.id, {
    filter: everyFact,
    order: byText,
    after: null,
    limit: 10,
  });
  const [fact] = done(page).facts;
  expect(fact).toMatchObject({
    id: ids[0],
    articleId,
    value: "90.50",
    articleTitle: "月报",
    fileName: "a.txt",
    sentence: "一句话。",
    findings: ["figure-unread"],
    version: 1,
  });
  expect(fact).not.toHaveProperty("trace");
});

test("facts that are decided or added meanwhile are neither shown twice nor pushed out", async () => {
  const team = await makeTeam();
  await addFacts(team.project.id, [{ indicator: "一" }, { indicator: "二" }, { indicator: "三" }]);
  const request = { filter: everyFact, order: byText, limit: 2 };
  const first = done(await listFacts(team.viewer.actor, team.project.id, { ...request, after: null }));
  await getDb().fact.update({ where: { id: first.facts[0]?.id ?? "" }, data: { status: "rejected", version: 2 } });
  await addFacts(team.project.id, [{ indicator: "四" }]);
  const second = done(await listFacts(team.viewer.actor, team.project.id, { ...request, after: first.next }));
  expect(second.facts.map(({ indicator }) => indicator)).toEqual(["三", "四"]);
});

test("those that a bulk decision has changed, whatever became of them since, and not those that it refused", async () => {
  const review = await makeReview();
  const { reviewer, project, facts } = review;
  const rejected = { kind: "reject", reason: "other" } as const;
  const decide = (fact: string, version: number, decision: FactDecision) =>
    decideFact(reviewer.actor, fact, { requestId: randomUUID(), version, decision }).then(done);
  await decide(facts.second, 1, rejected);
  const more = await addArticle(project.id);
  const selection = { filter: everyFact };
  const batch = done(await prepareBatch(reviewer.actor, project.id, { selection, decision: { kind: "approve" } }));
  const found = async () => {
    const filter = { ...everyFact, batch: batch.id };
    const page = done(
      await listFacts(review.viewer.actor, project.id, { filter, order: byText, after: null, limit: 9 }),
    );
    return page.facts.map(({ id }) => id).toSorted();
  };
  expect(await found()).toEqual([]);
  done(await runBatch(reviewer.actor, batch.id));
  await decide(facts.first, 2, { kind: "reopen" });
  const changed = [facts.first, more.facts.first, more.facts.second].toSorted();
  expect(await found()).toEqual(changed);
  done(await undoBatch(reviewer.actor, batch.id));
  expect(await found()).toEqual(changed);
});

describe("refuses", () => {
  const ask = (actor: { userId: string }, order: FactOrder, after: string | null) =>
    listFacts(actor, mixed.project.id, { filter: everyFact, order, after, limit: 2 });

  test("strangers, and members whose membership is disabled", async () => {
    const { owner } = await makeTeam();
    expect(await ask(owner.actor, byText, null)).toMatchObject({ problem: { code: "not-found" } });
    const team = await makeTeam();
    await getDb().membership.updateMany({ where: { userId: team.viewer.id }, data: { disabledAt: new Date() } });
    const page = { filter: everyFact, order: byText, after: null, limit: 2 };
    expect(await listFacts(team.viewer.actor, team.project.id, page)).toMatchObject({ ok: false });
  });

  const id = "01890000-0000-7000-8000-000000000000";
  const forged: readonly [FactSort, readonly string[]][] = [
    ["text", []],
    ["text", [id]],
    ["text", [id, "1.5"]],
    ["confidence", ["1e999"]],
    ["confidence", ["high"]],
    ["value", ["NaN"]],
    ["value", ["1; drop"]],
    ["decided", ["2024-13-45T00:00:00Z"]],
    ["period", ["2022\0"]],
    ["place", []],
  ];
  test.each(forged)("a key that the order %s never gave: %j", async (sort, values) => {
    const order = { sort, dir: "asc" } as const;
    const refusal = { problem: { code: "invalid-input" } };
    expect(await ask(mixed.viewer.actor, order, writeKey(order, { values, id }))).toMatchObject(refusal);
  });

  test("a key of another order, and what is no key", async () => {
    const key = writeKey({ sort: "place", dir: "asc" }, { values: ["琼中"], id });
    for (const after of [key, "", "e30", "%%%", key.slice(0, 20)]) {
      expect(await ask(mixed.viewer.actor, { sort: "indicator", dir: "asc" }, after)).toMatchObject({
        problem: { code: "invalid-input", details: { after: "key" } },
      });
    }
  });
});

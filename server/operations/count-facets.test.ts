import { describe, expect, test } from "vitest";
import type { FactFacetsView } from "@/lib/api/fact-list";
import { everyFact, type FactFacet, type FactFilter } from "@/lib/review/fact-filter";
import { addFacts } from "../testing/fact-list";
import { done } from "../testing/outcomes";
import { makeTeam } from "../testing/rows";
import { countFacets } from "./count-facets";

async function makeCounted() {
  const team = await makeTeam();
  const { reviewer, project } = team;
  const first = await addFacts(
    project.id,
    [
      { indicator: "甲", place: "琼中", status: "approved", decidedById: reviewer.id },
      { indicator: "乙", place: "琼中", period: null, unit: "", findings: ["figure-unread", "figure-differs"] },
      { indicator: "丙", place: "白沙", unit: null, value: null, confidence: 0.7, findings: ["figure-differs"] },
    ],
    "月报",
  );
  const second = await addFacts(
    project.id,
    [
      {
        indicator: "甲",
        place: "白沙",
        status: "rejected",
        decidedById: reviewer.id,
        rule: "person",
        confidence: null,
      },
      { indicator: "丁", place: "琼中", confidence: 0.1 },
      { indicator: "戊", place: "琼中", status: "rejected", withdrawn: true },
    ],
    "周报",
  );
  await addFacts((await makeTeam()).project.id, [{ place: "琼中" }]);
  return { ...team, first, second };
}

const counted = await makeCounted();
const { reviewer, first, second } = counted;

async function count(filter: Partial<FactFilter>): Promise<FactFacetsView> {
  return done(await countFacets(counted.viewer.actor, counted.project.id, { ...everyFact, ...filter }));
}

/** One property as `value count …`. */
async function facet(name: FactFacet, filter: Partial<FactFilter> = {}): Promise<string> {
  const { facets } = await count(filter);
  return (facets[name] ?? []).map(({ value, count: times }) => `${value} ${times}`).join(", ");
}

describe("without a filter", () => {
  test.each<[FactFacet, string]>([
    ["status", "proposed 3, approved 1, rejected 1"],
    ["place", "琼中 3, 白沙 2"],
    ["indicator", "甲 2, 丁 1, 丙 1, 乙 1"],
    ["period", "2021 4, null 1"],
    ["unit", "起 3,  1, null 1"],
    ["rule", "level 4, person 1"],
    ["band", "high 2, low 1, middle 1, none 1"],
    ["finding", "null 3, figure-differs 2, figure-unread 1"],
  ])("%s", async (name, expected) => {
    expect(await facet(name)).toBe(expected);
  });

  test("names articles and reviewers", async () => {
    const { facets, total, statuses } = await count({});
    expect(facets.article).toEqual([
      { value: first.articleId, label: "月报", count: 3 },
      { value: second.articleId, label: "周报", count: 2 },
    ]);
    expect(facets.reviewer).toEqual([
      { value: null, label: null, count: 3 },
      { value: reviewer.id, label: reviewer.name, count: 2 },
    ]);
    expect({ total, statuses }).toEqual({ total: 5, statuses: { proposed: 3, approved: 1, rejected: 1 } });
  });
});

describe("with a filter each property is counted as if nothing had been chosen of it", () => {
  const chosen: Partial<FactFilter> = { place: ["琼中"], status: ["proposed", "approved"] };

  test("those that are chosen, and the others", async () => {
    expect(await facet("place", chosen)).toBe("琼中 3, 白沙 1");
    expect(await facet("status", chosen)).toBe("proposed 2, approved 1");
    expect(await facet("indicator", chosen)).toBe("丁 1, 乙 1, 甲 1");
    expect((await count(chosen)).total).toBe(3);
  });

  test("and all of them among the facts that a search finds", async () => {
    expect(await facet("status", { q: "甲", place: ["白沙"] })).toBe("rejected 1");
    expect(await facet("place", { q: "甲", place: ["白沙"] })).toBe("琼中 1, 白沙 1");
    expect((await count({ q: "甲", place: ["白沙"] })).total).toBe(1);
    expect((await count({ q: "没有的字" })).total).toBe(0);
  });

  test("what is chosen is listed although no fact has it", async () => {
    expect(await facet("place", { place: ["儋州"] })).toBe("琼中 3, 白沙 2, 儋州 0");
    expect(await facet("finding", { finding: ["figure-unread", null] })).toBe(
      "null 3, figure-differs 2, figure-unread 1",
    );
  });
});

test("the fifty most frequent are listed, and what is chosen beyond them", async () => {
  const team = await makeTeam();
  const many = Array.from({ length: 60 }, (_, index) => ({ place: `地${index}` }));
  await addFacts(team.project.id, [...many, { place: "地7" }]);
  const ask = async (place: string[]) =>
    done(await countFacets(team.viewer.actor, team.project.id, { ...everyFact, place })).facets.place ?? [];
  const [most, ...others] = await ask([]);
  expect(most).toEqual({ value: "地7", label: null, count: 2 });
  expect(others).toHaveLength(49);
  const shown = new Set(others.map(({ value }) => value));
  const hidden = many.find(({ place }) => place !== "地7" && !shown.has(place))?.place ?? "";
  expect((await ask([hidden])).map(({ value }) => value)).toContain(hidden);
});

test("counts only what is asked for, and the total all the same", async () => {
  const { actor } = counted.viewer;
  const filter = { ...everyFact, place: ["琼中"] };
  const view = done(await countFacets(actor, counted.project.id, filter, ["place", "band"]));
  const all = done(await countFacets(actor, counted.project.id, filter));
  expect(view.total).toBe(3);
  expect(view.statuses).toEqual(all.statuses);
  expect(view.facets).toMatchObject({ place: all.facets.place, band: all.facets.band });
  expect(view.facets.indicator).toBeNull();
  expect(view.facets.status).toBeNull();
});

test("is refused to those who are no member", async () => {
  const { owner } = await makeTeam();
  expect(await countFacets(owner.actor, counted.project.id, everyFact)).toMatchObject({
    problem: { code: "not-found" },
  });
});

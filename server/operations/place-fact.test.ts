import { describe, expect, test } from "vitest";
import { everyFact, type FactOrder, factSorts } from "@/lib/review/fact-filter";
import { addFacts } from "../testing/fact-list";
import { done } from "../testing/outcomes";
import { makeTeam } from "../testing/rows";
import { listFacts } from "./list-facts";
import { placeFact } from "./place-fact";

const team = await makeTeam();
await addFacts(team.project.id, [
  { indicator: "甲", place: "琼中", period: "2022", value: "10", confidence: 0.9 },
  { indicator: "乙", place: "白沙", period: null, value: "9", confidence: null },
  { indicator: "丙", place: "琼中", period: "2021", value: null, unit: null, confidence: 0.9 },
  { indicator: "丁", place: "儋州", period: null, value: "10", confidence: 0.4, status: "rejected" },
  { indicator: "戊", place: "儋州", withdrawn: true },
]);
const { actor } = team.viewer;
const page = async (order: FactOrder, more: { skip?: number; after?: string | null; limit?: number } = {}) =>
  done(await listFacts(actor, team.project.id, { filter: everyFact, order, after: null, limit: 100, ...more }));

describe.each(factSorts.flatMap((sort) => (["asc", "desc"] as const).map((dir) => ({ sort, dir }))))(
  "$sort $dir",
  (order) => {
    test("jumps to where reading page by page comes to, from the start and from a key", async () => {
      const { facts } = await page(order);
      const { next } = await page(order, { limit: 1 });
      for (let skip = 1; skip <= 4; skip++) {
        expect((await page(order, { skip })).facts).toEqual(facts.slice(skip));
        expect((await page(order, { skip: skip - 1, after: next })).facts).toEqual(facts.slice(skip));
      }
      expect(await page(order, { skip: 4, limit: 2 })).toEqual({ facts: [], next: null });
    });

    test("knows the row of each fact", async () => {
      const { facts } = await page(order);
      for (const [row, { id }] of facts.entries()) {
        expect(done(await placeFact(actor, team.project.id, id, { filter: everyFact, order }))).toEqual({ row });
      }
    });
  },
);

test("counts only what fits, and does not know a fact that does not", async () => {
  const order = { sort: "text", dir: "asc" } as const;
  const { facts } = await page(order);
  const [first, , , last] = facts.map(({ id }) => id);
  const list = { filter: { ...everyFact, status: ["rejected"] as const }, order };
  expect(done(await placeFact(actor, team.project.id, last ?? "", list))).toEqual({ row: 0 });
  expect(await placeFact(actor, team.project.id, first ?? "", list)).toMatchObject({ problem: { code: "not-found" } });
});

test("tells a stranger nothing", async () => {
  const { owner: stranger } = await makeTeam();
  const { facts } = await page({ sort: "text", dir: "asc" });
  const asked = await placeFact(stranger.actor, team.project.id, facts[0]?.id ?? "", {
    filter: everyFact,
    order: { sort: "text", dir: "asc" },
  });
  expect(asked).toMatchObject({ problem: { code: "not-found" } });
});

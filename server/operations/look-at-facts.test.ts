import { expect, test } from "vitest";
import { everyFact } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { addFacts } from "../testing/fact-list";
import { done } from "../testing/outcomes";
import { makeTeam } from "../testing/rows";
import { listFacts } from "./list-facts";
import { lookAtFacts } from "./look-at-facts";

const team = await makeTeam();
const { ids } = await addFacts(team.project.id, [
  { indicator: "甲", value: "10", confidence: 0.9 },
  { indicator: "乙", value: "9", confidence: null },
  { indicator: "丙", value: "8" },
]);
const [first = "", second = "", third = ""] = ids;
const { actor } = team.viewer;
const look = async (filter: Partial<typeof everyFact>, asked: readonly string[]) =>
  done(await lookAtFacts(actor, team.project.id, { filter: { ...everyFact, ...filter }, ids: asked }));

test("shows a fact as the list does, and whether it still fits", async () => {
  const list = { filter: everyFact, order: { sort: "text", dir: "asc" }, after: null, limit: 100 } as const;
  const { facts } = done(await listFacts(actor, team.project.id, list));
  expect(await look({}, [second])).toEqual([{ fact: facts[1], fits: true }]);
  await getDb().fact.update({ where: { id: first }, data: { status: "approved", version: 2 } });
  const [now] = await look({ status: ["proposed"] }, [first]);
  expect(now).toMatchObject({ fact: { id: first, status: "approved", version: 2 }, fits: false });
  expect(await look({ status: ["approved"] }, [first])).toMatchObject([{ fits: true }]);
});

test("says of a fact that lacks what is compared that it does not fit", async () => {
  expect(await look({ band: ["high"] }, [second])).toMatchObject([{ fits: false }]);
  expect(await look({ band: ["none"] }, [second])).toMatchObject([{ fits: true }]);
});

test("leaves out what was taken back and what is another project's", async () => {
  const other = await makeTeam();
  const theirs = await addFacts(other.project.id, [{ indicator: "丁" }]);
  await getDb().fact.update({ where: { id: third }, data: { withdrawn: true } });
  const found = await look({}, [third, ...theirs.ids, second]);
  expect(found.map(({ fact }) => fact.id)).toEqual([second]);
});

test("tells a stranger nothing", async () => {
  const { owner: stranger } = await makeTeam();
  const asked = await lookAtFacts(stranger.actor, team.project.id, { filter: everyFact, ids: [first] });
  expect(asked).toMatchObject({ problem: { code: "not-found" } });
});

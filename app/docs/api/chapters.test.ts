/** The chapters of the documentation, of the real document. */
import { expect, test } from "vitest";
import { apiDocument } from "@/app/api/document";
import { chaptersOf, type Entry, isForTokens } from "@/components/docs/chapters";
import { curlExample } from "@/components/docs/curl-example";
import { namedShapes } from "@/components/docs/named-shapes";

const document = apiDocument();
const chapters = chaptersOf(document);
const entry = (id: string): Entry => {
  const found = chapters.flatMap(({ entries }) => entries).find(({ operation }) => operation.operationId === id);
  if (!found) throw new Error(`There is no ${id}.`);
  return found;
};

test("every route stands in one chapter, what a token may ask first", () => {
  const ids = chapters.flatMap(({ entries }) => entries.map(({ operation }) => operation.operationId));
  const all = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  expect(ids.toSorted()).toEqual(all.map(({ operationId }) => operationId).toSorted());
  for (const { entries } of chapters) {
    const open = entries.map(isForTokens);
    expect(open).toEqual(open.toSorted((a, b) => Number(b) - Number(a)));
  }
});

test("only what is about no thing of its own is called system", () => {
  const system = chapters.find(({ id }) => id === "system")?.entries.map(({ path }) => path);
  expect(system).toEqual(["/api/health", "/api/openapi.json"]);
});

test("a request stands there as it can be sent", () => {
  expect(curlExample(entry("getProjectsProjectFacts"))).toBe(
    'curl -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects/$PROJECT/facts"',
  );
  expect(curlExample(entry("getProjectsProjectExport"))).toBe(
    'curl -OJ -H "Authorization: Bearer $KAOJU_TOKEN" "$KAOJU/api/projects/$PROJECT/export?format=csv"',
  );
  expect(curlExample(entry("getHealth"))).toBe('curl "$KAOJU/api/health"');
  expect(curlExample(entry("postFactsFactDecisions"))).toBeNull();
});

test("the shapes of a chapter are all that it leads to, and no others", () => {
  const page = [entry("getProjectsProjectFacts").operation];
  const names = namedShapes(page, document).map(([name]) => name);
  expect(names).toContain("FactPage");
  expect(names).toContain("FactRow");
  expect(names).toEqual(names.toSorted());
  expect(names.filter((name) => name.startsWith("Refusal."))).toEqual([]);
  expect(names).not.toContain("Batch");
});

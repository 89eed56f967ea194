import { expect, test } from "vitest";
import { projectsOf, scopesFor } from "./token-scope";

test("scopes say which projects may be read", () => {
  expect(projectsOf(scopesFor(null))).toBeNull();
  expect(projectsOf(scopesFor(["b", "a", "b"]))).toEqual(["a", "b"]);
});

test("what is no scope of reading allows nothing", () => {
  expect(projectsOf([])).toEqual([]);
  expect(projectsOf(["write", "write:a", "reading", "Read"])).toEqual([]);
});

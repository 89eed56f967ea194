import { expect, it } from "vitest";
import { problemCodes, problemStatus, refuse } from "@/lib/api/problem";
import { respond } from "./respond";

const refusedForNow = problemCodes.filter((code) => [429, 503].includes(problemStatus[code]));

it.each(refusedForNow)("%s says how long to wait, known or not", (code) => {
  expect(respond(refuse(code, { retryAfter: 42 })).headers.get("retry-after")).toBe("42");
  expect(respond(refuse(code, { retryAfter: 0.2 })).headers.get("retry-after")).toBe("1");
  expect(Number(respond(refuse(code)).headers.get("retry-after"))).toBeGreaterThan(0);
});

it("no other refusal does", () => {
  const others = problemCodes.filter((code) => !refusedForNow.includes(code));
  expect(others.filter((code) => respond(refuse(code)).headers.has("retry-after"))).toEqual([]);
});

import { expect, it } from "vitest";
import { everyFact } from "@/lib/review/fact-filter";
import { defaultLayout, readColumns } from "./column-layout";
import { readAddress, type TableAddress, viewQuery, writeAddress } from "./table-address";

const chosen: TableAddress = {
  filter: { ...everyFact, q: "盗窃", place: ["甲县", "乙,丙"], period: [null, "2022"] },
  order: { sort: "confidence", dir: "desc" },
  columns: readColumns("*status,indicator:320,value"),
  fact: "6f2d3e64-6a6c-4b0e-9d38-0b3b0d5a8c11",
};

it("says nothing of a table in which nothing was chosen", () => {
  const start = readAddress(new URLSearchParams());
  expect(start).toEqual({
    filter: everyFact,
    order: { sort: "text", dir: "asc" },
    columns: defaultLayout,
    fact: null,
  });
  expect(writeAddress(start)).toBe("");
});

it("comes back whole from what was written", () => {
  expect(readAddress(new URLSearchParams(writeAddress(chosen)))).toEqual(chosen);
});

it("keeps for a view all but the fact in hand", () => {
  expect(readAddress(new URLSearchParams(viewQuery(chosen)))).toEqual({ ...chosen, fact: null });
});

import fc from "fast-check";
import { expect, test } from "vitest";
import { confidenceBands } from "./confidence-band";
import { factStatuses } from "./decision";
import { everyFact, type FactFilter, factSorts, readFactFilter, readFactOrder, writeFactFilter } from "./fact-filter";

/** Values that clash with the signs of the address, and any others. */
const value = fc.oneof(
  fc.constantFrom("琼中", "", "~", "!", ",", "%", "%2C", "a,b", "&", "+", " ", "null"),
  fc.string({ unit: "grapheme", maxLength: 20 }).filter((text) => !/[\0\p{Surrogate}]/u.test(text)),
);
const orNull = fc.option(value);
const listOf = <T>(of: fc.Arbitrary<T>) => fc.uniqueArray(of, { maxLength: 5 });

const anyFilter: fc.Arbitrary<FactFilter> = fc.record({
  q: value.map((text) => text.trim()),
  status: listOf(fc.constantFrom(...factStatuses)),
  place: listOf(value),
  indicator: listOf(value),
  period: listOf(orNull),
  unit: listOf(orNull),
  article: listOf(fc.uuid()),
  rule: listOf(value),
  band: listOf(fc.constantFrom(...confidenceBands)),
  reviewer: listOf(fc.option(fc.uuid())),
  finding: listOf(fc.option(value.filter((text) => text !== ""))),
  batch: fc.option(fc.uuid()),
});
const anyOrder = fc.record({
  sort: fc.constantFrom(...factSorts),
  dir: fc.constantFrom("asc" as const, "desc" as const),
});

test("what is written is read back, also through a whole address", () => {
  fc.assert(
    fc.property(anyFilter, anyOrder, (filter, order) => {
      const written = writeFactFilter(filter, order);
      const { searchParams } = new URL(`https://kaoju.test/facts?${written}`);
      expect(readFactFilter(searchParams)).toEqual(filter);
      expect(readFactOrder(searchParams)).toEqual(order);
    }),
  );
});

test("no address makes the reading throw, and what is read from it is written the same again", () => {
  const names = fc.constantFrom("q", "status", "place", "unit", "article", "band", "finding", "sort", "dir", "other");
  fc.assert(
    fc.property(fc.array(fc.tuple(names, fc.string())), (pairs) => {
      const params = new URLSearchParams(pairs);
      const filter = readFactFilter(params);
      const again = writeFactFilter(filter, readFactOrder(params));
      expect(readFactFilter(again)).toEqual(filter);
      expect(readFactOrder(again)).toEqual(readFactOrder(params));
    }),
  );
});

test("says nothing of what is so anyway", () => {
  expect(writeFactFilter(everyFact, { sort: "text", dir: "asc" }).toString()).toBe("");
  expect(readFactFilter(new URLSearchParams())).toEqual(everyFact);
});

test("keeps the Chinese of an address readable and tells an empty unit from none", () => {
  const written = writeFactFilter({ ...everyFact, place: ["琼中", "白沙"], unit: ["", null, "起"] });
  expect(decodeURIComponent(written.toString())).toBe("place=琼中,白沙&unit=!,~,起");
});

test("reads values that are escaped throughout, and leaves out what can be none", () => {
  const read = (query: string) => readFactFilter(new URLSearchParams(query));
  expect(read("place=%25E7%2590%25BC%25E4%25B8%25AD").place).toEqual(["琼中"]);
  expect(read("status=approved,gone,approved&article=x&band=high,~&place=%25E7")).toEqual({
    ...everyFact,
    status: ["approved"],
    band: ["high"],
  });
  expect(read(`q=${"字".repeat(201)}`).q).toBe("");
  expect(read("q=%00").q).toBe("");
  expect(read("q=+琼中 ").q).toBe("琼中");
});

/** Packing gives back what went in, whatever that is, and is short where things repeat. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { pack, unpack } from "./packed";

test("whatever JSON can hold comes back as it was", () => {
  const json = fc.jsonValue({ maxDepth: 5 }).filter((value) => !JSON.stringify(value).includes("__proto__"));
  fc.assert(
    fc.property(json, (value) => {
      expect(unpack(pack(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("texts that look like references are themselves", () => {
  const value = ["~0", "~", "~~", "sentence", "~0", "sentence", "~1", "~~sentence", "~~sentence"];
  expect(unpack(pack(value))).toEqual(value);
});

test("a field that nobody set is left out, one that is null is not", () => {
  expect(unpack(pack([{ place: undefined, unit: null }, { place: "青禾" }]))).toEqual([
    { unit: null },
    { place: "青禾" },
  ]);
});

test("names and sentences are written once", () => {
  const facts = Array.from({ length: 100 }, (_, position) => ({
    position,
    sentence: "全年新建学校十二所，改造水库三座。",
  }));
  const packed = pack(facts);
  expect(packed.split("sentence")).toHaveLength(2);
  expect(packed.split("改造水库")).toHaveLength(2);
  expect(packed.length).toBeLessThan(JSON.stringify(facts).length / 3);
});

test("what is no JSON is refused", () => {
  expect(() => pack([() => 1])).toThrow(TypeError);
  expect(() => pack(10n)).toThrow(TypeError);
  expect(() => pack(JSON.parse('{"__proto__":1}'))).toThrow(TypeError);
});

test("what was not packed is refused", () => {
  expect(() => unpack('[[],"~5"]')).toThrow(TypeError);
  expect(() => unpack("[[],[3,1]]")).toThrow(TypeError);
  expect(() => unpack("{")).toThrow(SyntaxError);
});

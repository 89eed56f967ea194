import fc from "fast-check";
import { expect, test } from "vitest";
import { sortedJson } from "./sorted-json";
import { sortedStored, storedEntries } from "./stored-json";

/** As jsonb is written out: a space behind commas and colons. */
function stored(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(stored).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}: ${stored(inner)}`);
  return `{${entries.join(", ")}}`;
}

const awkward = fc.string({
  unit: fc.constantFrom("\\", '"', ",", ":", "{", "]", "\u2028", "\u0085", "\n", "县", "😀", "a", " "),
});
const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    awkward,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(awkward, fc.constantFrom("role", "start", "end", "quote", "from", "to")), tie("value"), {
      maxKeys: 5,
    }),
  ),
})).value;

test("says what sortedJson says of the value", () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(sortedStored(stored(value))).toBe(sortedJson(value));
      expect(sortedStored(JSON.stringify(value))).toBe(sortedJson(value));
    }),
    { numRuns: 1000 },
  );
});

test("says the same of changes and linked words, whatever they hold and in whatever order", () => {
  const some = fc.oneof(awkward, fc.constantFrom<unknown>("县", 12, -1, 0, 0.5, 1e30, null, true, [], {}, { to: 1 }));
  const shapes = [
    ["to", "from"],
    ["from", "to"],
    ["end", "role", "quote", "start"],
    ["role", "start", "end", "quote"],
    ["end", "role", "quote", "start", "x"],
  ];
  const object = fc
    .tuple(fc.constantFrom(...shapes), fc.array(some, { minLength: 5, maxLength: 5 }))
    .map(([keys, held]) => Object.fromEntries(keys.map((key, nth) => [key, held[nth]])));
  fc.assert(
    fc.property(fc.array(object), (list) => {
      expect(sortedStored(stored(list))).toBe(sortedJson(list));
    }),
    { numRuns: 500 },
  );
});

test("numbers are spelled as JSON spells them, whatever the database says", () => {
  expect(sortedStored("[1.0, 0.90, 100000000000000000000000, -0, 12]")).toBe("[1,0.9,1e+23,0,12]");
});

test("entries of an object stand in their order", () => {
  expect(storedEntries('{"to": {"b": 1, "a": "县"}, "from": null}')).toEqual([
    { key: "from", value: "null" },
    { key: "to", value: '{"a":"县","b":1}' },
  ]);
  expect(storedEntries("{}")).toEqual([]);
  expect(() => storedEntries("[]")).toThrow("no object");
});

test("what is broken is no endless loop", () => {
  for (const broken of ['{"a', '{"a"', '{"a" 1}', "", '["a']) expect(() => sortedStored(broken)).toThrow();
});

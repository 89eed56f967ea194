import fc from "fast-check";
import { expect, test } from "vitest";
import { comesBefore } from "./key-order";
import { sortedJson } from "./sorted-json";

test("says the same, with the keys of every object in their order", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json = sortedJson(value);
      // Not the value itself: JSON has no zero below zero.
      expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
      const keys: string[] = [];
      JSON.parse(json, function (this: unknown, _, inner: unknown) {
        if (typeof this === "object" && this !== null && !Array.isArray(this)) keys.push(Object.keys(this).join("\0"));
        return inner;
      });
      for (const list of keys) {
        // Numbers come first in every object of JavaScript, however they were written.
        const names = list.split("\0").filter((key) => !/^\d+$/.test(key));
        expect(names).toEqual([...names].sort((a, b) => (a === b ? 0 : comesBefore(a, b) ? -1 : 1)));
      }
    }),
  );
});

test("the keys of linked words stand as in facts.jsonl, whoever made them, and others by their letters", () => {
  const span = '{"role":"value","start":1,"end":3,"quote":"3起"}';
  expect(sortedJson({ quote: "3起", end: 3, role: "value", start: 1 })).toBe(span);
  expect(sortedJson({ to: null, from: [{ end: 3, start: 1, quote: "3起", role: "value" }] })).toBe(
    `{"from":[${span}],"to":null}`,
  );
});

test("objects whose keys only look alike are told apart", () => {
  expect(sortedJson({ b: 1, a: 2 })).toBe('{"a":2,"b":1}');
  expect(sortedJson({ "b\na": 1 })).toBe('{"b\\na":1}');
  expect(sortedJson({ "b\na": 1, c: 2 })).toBe('{"b\\na":1,"c":2}');
  expect(sortedJson({ b: 1, "a\nc": 2 })).toBe('{"a\\nc":2,"b":1}');
});

import { expect, test } from "vitest";
import { fieldsOf, wordsFor } from "./schema-words";

const ref = { $ref: "#/components/schemas/Fact" };
const said = (schema: Parameters<typeof wordsFor>[0]) =>
  wordsFor(schema)
    .map(({ text }) => text)
    .join("");

test("says what a value is", () => {
  expect(said({ type: "string", format: "uuid" })).toBe("string (uuid)");
  expect(said({ enum: ["a", "b"] })).toBe('"a" | "b"');
  expect(said({ const: 1 })).toBe("1");
  expect(said({ type: "array", items: ref })).toBe("Fact[]");
  expect(said({ type: "array", items: { anyOf: [ref, { type: "null" }] } })).toBe("(Fact | null)[]");
  expect(said({ type: "object", additionalProperties: ref })).toBe("{ [key]: Fact }");
  expect(said({ type: ["string", "null"], format: "date" })).toBe("string (date) | null");
  expect(said({ type: "integer", minimum: 1, maximum: 200 })).toBe("integer (1…200)");
  expect(said({ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER })).toBe("integer (0…)");
  expect(said({})).toBe("any");
  expect(wordsFor(ref)).toEqual([{ text: "Fact", ref: "Fact" }]);
});

test("lists the fields of an object, also within a list or where it may be null", () => {
  const object = { type: "object", properties: { id: { type: "string" }, by: ref }, required: ["id"] };
  const fields = [
    { name: "id", schema: { type: "string" }, required: true },
    { name: "by", schema: ref, required: false },
  ];
  expect(fieldsOf(object)).toEqual(fields);
  expect(fieldsOf({ type: "array", items: object })).toEqual(fields);
  expect(fieldsOf({ anyOf: [object, { type: "null" }] })).toEqual(fields);
  expect(fieldsOf(ref)).toEqual([]);
});

/** JSON Schemas as people read them: what a value is, in a few words, with what has a name to be followed. Pure. */
import { type JsonSchema, nameIn } from "@/lib/api/document/schema";

/** A piece of what a value is; `ref` names a schema that is explained elsewhere. */
export interface Piece {
  readonly text: string;
  readonly ref?: string;
}

/** What a value is, without the fields of an object: those are listed by `fieldsOf`. */
export function wordsFor(schema: JsonSchema): readonly Piece[] {
  const name = nameIn(schema);
  if (name !== null) return [{ text: name, ref: name }];
  const choices = listOf(schema.anyOf ?? schema.oneOf);
  if (choices.length > 0) return joined(choices.map(wordsFor), " | ");
  if (Array.isArray(schema.enum)) return [{ text: schema.enum.map((value) => JSON.stringify(value)).join(" | ") }];
  if ("const" in schema) return [{ text: JSON.stringify(schema.const) }];
  if (schema.type === "array") {
    const items = wordsFor((schema.items as JsonSchema | undefined) ?? {});
    return items.length > 1 ? [{ text: "(" }, ...items, { text: ")[]" }] : [...items, { text: "[]" }];
  }
  if (schema.type === "object" && isSchema(schema.additionalProperties)) {
    return [{ text: "{ [key]: " }, ...wordsFor(schema.additionalProperties), { text: " }" }];
  }
  if (Array.isArray(schema.type)) {
    const kinds = schema.type.map((type) => wordsFor({ ...schema, type }));
    return joined(kinds, " | ");
  }
  if (typeof schema.type !== "string") return [{ text: "any" }];
  if (schema.type === "null") return [{ text: "null" }];
  const more = [typeof schema.format === "string" ? schema.format : "", rangeOf(schema)].filter(Boolean);
  return [{ text: more.length > 0 ? `${schema.type} (${more.join(", ")})` : schema.type }];
}

/** `1…200`, or one of the two; what goes as far as numbers can be counted is no bound. */
function rangeOf({ minimum, maximum }: JsonSchema): string {
  const [least, most] = [minimum, maximum].map((bound) =>
    typeof bound === "number" && Math.abs(bound) < Number.MAX_SAFE_INTEGER ? String(bound) : "",
  );
  return least || most ? `${least}…${most}` : "";
}

export interface Field {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** The fields of an object, or of the objects in an array; none for what has a name of its own, which is listed there. */
export function fieldsOf(schema: JsonSchema): readonly Field[] {
  if (schema.type === "array" && isSchema(schema.items)) return fieldsOf(schema.items);
  const choice = listOf(schema.anyOf ?? schema.oneOf).find(({ type }) => type === "object");
  if (choice) return fieldsOf(choice);
  if (!isSchema(schema.properties)) return [];
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(schema.properties).flatMap(([name, each]) =>
    isSchema(each) ? [{ name, schema: each, required: required.includes(name) }] : [],
  );
}

function joined(lists: readonly (readonly Piece[])[], between: string): Piece[] {
  return lists.flatMap((list, index) => (index === 0 ? list : [{ text: between }, ...list]));
}

function listOf(value: unknown): readonly JsonSchema[] {
  return Array.isArray(value) ? value.filter(isSchema) : [];
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

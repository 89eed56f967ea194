/** JSON Schemas of zod schemas, with what has a name of its own taken out to be referred to. Pure. */
import { z } from "zod";

export type JsonSchema = { readonly [key: string]: unknown };

/** Where schemas that have a name stand in the document. */
const named = "#/components/schemas/";

export interface Schemas {
  /** The schema, by reference where it has a name. `input`: what a program sends; `output`: what it is answered. */
  readonly of: (schema: z.ZodType, io: "input" | "output") => JsonSchema;
  /** Every named schema that was met. */
  readonly all: () => Readonly<Record<string, JsonSchema>>;
}

/** One for each document. */
export function collectSchemas(): Schemas {
  const found = new Map<string, JsonSchema>();
  return {
    of(schema, io) {
      const { $schema: _, $defs, ...own } = z.toJSONSchema(schema, { io, unrepresentable: "any", override });
      for (const [name, each] of Object.entries($defs ?? {})) keep(found, name, referring(each) as JsonSchema);
      return referring(own) as JsonSchema;
    },
    all: () => Object.fromEntries([...found].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Two shapes by one name would make every reference to it a guess. */
function keep(found: Map<string, JsonSchema>, name: string, schema: JsonSchema): void {
  const known = found.get(name);
  if (known && JSON.stringify(known) !== JSON.stringify(schema)) throw new Error(`Two schemas are called ${name}.`);
  found.set(name, schema);
}

/** A format says it; the expression that zod checks it by is no help to anyone. */
function override({ jsonSchema }: { readonly jsonSchema: { format?: string; pattern?: string } }): void {
  if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
}

function referring(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(referring);
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) =>
      key === "$ref" && typeof value === "string" ? [key, value.replace("#/$defs/", named)] : [key, referring(value)],
    ),
  );
}

/** The name of the schema that this one is or refers to; null where it has none. */
export function nameIn({ $ref }: JsonSchema): string | null {
  return typeof $ref === "string" && $ref.startsWith(named) ? $ref.slice(named.length) : null;
}

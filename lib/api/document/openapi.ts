/**
 * The API as an OpenAPI 3.1 document, made of what the routes declare. Nothing about a single route is written here: what
 * is not declared is not in the document. Pure.
 */
import { z } from "zod";
import type { Declaration } from "@/lib/api/declaration";
import { type ProblemCode, problemCodes, problemStatus } from "@/lib/api/problem";
import { tokenRequests, tokenWindowSeconds } from "@/lib/api/tokens";
import { type Refusals, refusalsOf } from "./refusals";
import { collectSchemas, type JsonSchema, type Schemas } from "./schema";

export interface DocumentedRoute {
  readonly method: string;
  /** With `[name]` for what varies, as folders are called: `/api/facts/[fact]`. */
  readonly path: string;
  readonly declaration: Declaration;
}

export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query";
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
}

interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema };
}

export interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  /** The least role in the project. */
  readonly "x-role"?: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: true; readonly content: Content };
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content; readonly headers?: unknown }>
  >;
}

export interface ApiDocument {
  readonly openapi: "3.1.0";
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
}

const description = [
  "Offsets are UTF-16 code units, end exclusive; numbers of facts are decimals as text; moments are ISO 8601 in UTC.",
  "A refusal is `{ error: { code, details? } }`, whatever the status.",
  `A personal token only reads. It may ask ${tokenRequests} times in ${tokenWindowSeconds} seconds; RateLimit says what is left, Retry-After how long to wait.`,
  "Answers to tokens have an ETag: sent as If-None-Match it is answered 304 while nothing has changed. Link leads to the next page.",
].join("\n\n");

/** @param version of the app that answers so */
export function openApi(routes: readonly DocumentedRoute[], version: string): ApiDocument {
  const schemas = collectSchemas();
  const paths: Record<string, Record<string, Operation>> = {};
  for (const route of routes) {
    const path = route.path.replace(/\[(?:\.\.\.)?(\w+)\]/g, "{$1}");
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route, schemas) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Kaoju", version, description },
    servers: [{ url: "/" }],
    paths: Object.fromEntries(Object.entries(paths).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    components: {
      schemas: schemas.all(),
      securitySchemes: {
        token: { type: "http", scheme: "bearer", description: "A personal token, made on the account page." },
        session: { type: "apiKey", in: "cookie", name: "next-auth.session-token" },
      },
    },
  };
}

function operation({ method, path, declaration }: DocumentedRoute, schemas: Schemas): Operation {
  const { summary = "", role, params, query, reads, body, form } = declaration;
  const request: Content | undefined = body
    ? { "application/json": { schema: schemas.of(body, "input") } }
    : form && { "multipart/form-data": { schema: schemas.of(form, "input") } };
  return {
    operationId: `${method.toLowerCase()}${words(path).join("")}`,
    tags: [groupOf(path)],
    summary,
    ...(role ? { "x-role": role } : {}),
    security: securityOf(declaration),
    parameters: [
      ...parameters("path", params, schemas),
      ...parameters("query", query, schemas),
      ...parameters("query", reads, schemas),
    ],
    ...(request ? { requestBody: { required: true, content: request } } : {}),
    responses: { ...success(declaration, schemas), ...refused(refusalsOf(method, declaration), schemas) },
  };
}

/** Any one of them is enough; an empty one: nothing is needed, but there may be more to read for those who say who they are. */
function securityOf({ access, tokens }: Declaration): Operation["security"] {
  if (access === "anyone" && !tokens) return [];
  return [...(tokens ? [{ token: [] }] : []), { session: [] }, ...(access === "anyone" ? [{}] : [])];
}

/** `/api/projects/[project]/facts` as `Projects`, `Project`, `Facts`. */
function words(path: string): string[] {
  return [...path.slice("/api".length).matchAll(/\w+/g)].map(([word]) => word[0]?.toUpperCase() + word.slice(1));
}

/** What the route is about: of a project's things the thing, else what the path begins with. */
function groupOf(path: string): string {
  const parts = path.split("/").slice(2);
  return (parts[0] === "projects" && parts[2]) || (parts[0] ?? "");
}

function parameters(place: "path" | "query", schema: z.ZodType | undefined, schemas: Schemas): Parameter[] {
  if (!(schema instanceof z.ZodObject)) return [];
  return Object.entries<z.ZodType>(schema.shape).map(([name, each]) => {
    const { description, ...own } = withoutNull(schemas.of(each, "input"));
    return {
      name,
      in: place,
      required: place === "path" || !each.safeParse(undefined).success,
      ...(typeof description === "string" ? { description } : {}),
      schema: own,
    };
  });
}

/** An address cannot say null: there it is what is left out. */
function withoutNull({ anyOf, type, default: preset, ...rest }: JsonSchema): JsonSchema {
  const types = Array.isArray(type) ? type.filter((each) => each !== "null") : [];
  const own = type === undefined ? rest : { type: types.length === 1 ? types[0] : type, ...rest };
  const kept = preset === undefined || preset === null ? own : { ...own, default: preset };
  if (!Array.isArray(anyOf)) return kept;
  const choices = anyOf.filter((choice) => choice.type !== "null");
  return choices.length === 1 ? { ...choices[0], ...kept } : { ...kept, anyOf: choices };
}

function success(
  { status = 200, answer, sends, tokens, pages }: Declaration,
  schemas: Schemas,
): Operation["responses"] {
  const content = answer
    ? { "application/json": { schema: schemas.of(answer, "output") } }
    : sends && Object.fromEntries(sends.map((type) => [type.split(";")[0] ?? type, { schema: {} }]));
  const text = { schema: { type: "string" } };
  const headers = tokens && {
    RateLimit: { ...text, description: "What is left of the token's window" },
    "RateLimit-Policy": { ...text, description: "The token's window" },
    ...(answer ? { ETag: { ...text, description: "Of the whole answer" } } : {}),
    ...(pages ? { Link: { ...text, description: 'The next page, `rel="next"`' } } : {}),
  };
  return {
    [status]: { description: "Done", ...(content ? { content } : {}), ...(headers ? { headers } : {}) },
    ...(tokens && answer ? { "304": { description: "As it was when the answer had that ETag" } } : {}),
  };
}

/** Statuses that say: not now. */
const waiting: ReadonlySet<string> = new Set(["429", "503"]);
const waitHeaders = {
  "Retry-After": { schema: { type: "integer" }, description: "Seconds until the same request may be sent again" },
};

function refused(refusals: Refusals, schemas: Schemas): Operation["responses"] {
  return Object.fromEntries(
    Object.entries(refusals).map(([status, codes]) => {
      const each = codes.flatMap((code) => refusalShapes.get(code) ?? []).map((shape) => schemas.of(shape, "output"));
      const schema = each.length === 1 && each[0] ? each[0] : { anyOf: each };
      const content = { "application/json": { schema } };
      return [
        status,
        { description: codes.join(", "), content, ...(waiting.has(status) ? { headers: waitHeaders } : {}) },
      ];
    }),
  );
}

/** One schema for each code, so that every route's refusals are short references. */
const refusalShapes = new Map<ProblemCode, z.ZodType>(problemCodes.map((code) => [code, refusalShape(code)] as const));

function refusalShape(code: ProblemCode): z.ZodType {
  const error = z.strictObject({ code: z.literal(code), details: z.record(z.string(), z.unknown()).optional() });
  return z.strictObject({ error }).meta({ id: `Refusal.${code}`, description: `Status ${problemStatus[code]}` });
}

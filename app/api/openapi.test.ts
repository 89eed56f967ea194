/** The document of the API against the routes: it has each of them, and what they answer is what it says. */
import SwaggerParser from "@apidevtools/swagger-parser";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { type AccessRow, accessTable, type Person, people } from "./access-table";
import { callableScene, callRow, findHandlers, headersOf, origin } from "./calling";
import { apiDocument } from "./document";

const handlers = await findHandlers();
const document = apiDocument();

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema(document, "api");

/** `GET /api/facts/:fact` as the document has it. */
function operationOf(route: string) {
  const [method = "", path = ""] = route.split(" ");
  const written = path.replace(/:(\w+)/g, "{$1}");
  const operation = document.paths[written]?.[method.toLowerCase()];
  return { operation, pointer: `#/paths/${written.replaceAll("/", "~1")}/${method.toLowerCase()}` };
}

/** What is wrong with the answer; nothing, if it is as the document says. */
async function faults({ route }: AccessRow, response: Response): Promise<unknown> {
  const { operation, pointer } = operationOf(route);
  const declared = operation?.responses[response.status];
  if (!declared) return `status ${response.status} is not declared`;
  const type = response.headers.get("content-type")?.split(";")[0] ?? null;
  if (response.status === 302) return null;
  if (type === null) return declared.content ? "no content" : null;
  if (!declared.content?.[type]) return `${type} is not declared`;
  if (type !== "application/json") {
    await response.body?.cancel();
    return null;
  }
  const schema = `api${pointer}/responses/${response.status}/content/application~1json/schema`;
  const body: unknown = await response.json();
  const check = ajv.compile({ $ref: schema });
  return check(body) ? null : { errors: check.errors, body };
}

const still = await callableScene();
const rows = accessTable.map((row) => [row.route, row] as const);
/** next-auth answers for itself; and a row may show refusals alone. */
const served = rows.filter(
  ([route, { status }]) => !route.includes("/api/auth/") && people.some((person) => status[person] < 300),
);

test("every route is in the document, and no other", () => {
  const written = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ":$1")}`),
  );
  expect(written.toSorted()).toEqual([...handlers.keys()].toSorted());
});

test("it is a document of OpenAPI 3.1", async () => {
  // The parser writes into what it reads.
  const copy = JSON.parse(JSON.stringify(document));
  await expect(SwaggerParser.validate(copy)).resolves.toMatchObject({ openapi: "3.1.0" });
});

describe("each route says what it does, who may call it and what it answers", () => {
  test.each(rows)("%s", (route, { status }) => {
    const declaration = handlers.get(route)?.declaration;
    expect(declaration?.summary).toMatch(/^[A-Z].*\.$/);
    expect(declaration?.answer !== undefined || declaration?.sends !== undefined || declaration?.status === 204).toBe(
      true,
    );
    const least = { owner: [403, 403], reviewer: [403, 200], viewer: [200, 200] } as const;
    if (!declaration?.role) return;
    const may = (person: Person) => (status[person] < 400 ? 200 : status[person]);
    // A thing that is one's own may be forbidden to roles above the least.
    if (declaration.role !== "viewer" && may("owner") === 200 && status.reviewer !== 404) {
      expect(may("viewer")).toBe(least[declaration.role][0]);
    }
    expect(may("stranger")).toBe(404);
  });
});

describe("what it answers is what the document says", () => {
  test.each(served)("%s", async (route, row) => {
    const person = people.toReversed().find((each) => row.status[each] < 300);
    if (!person) throw new Error(`${route} serves nobody`);
    // A write must find the scene as it was made.
    const at = route.startsWith("GET ") ? still : await callableScene();
    expect(await faults(row, await callRow(row, at, await headersOf(person, at)))).toBeNull();
  });
});

describe("what it refuses with is what the document says", () => {
  const at = still;
  test.each(rows)("%s", async (route, row) => {
    for (const person of people.filter((each) => row.status[each] >= 400)) {
      expect(await faults(row, await callRow(row, at, await headersOf(person, at)))).toBeNull();
    }
    const access = handlers.get(route)?.declaration.access;
    if (access === "anyone") return;
    const forged = { origin, authorization: `Bearer kaoju_${"A".repeat(43)}` };
    expect(await faults(row, await callRow(row, at, forged))).toBeNull();
  });
});

test("programs that have it are not sent it again", async () => {
  const row = accessTable.find(({ route }) => route === "GET /api/openapi.json");
  if (!row) throw new Error("It has no row.");
  const at = await callableScene();
  const first = await callRow(row, at, {});
  const tag = first.headers.get("etag") ?? "";
  expect(await first.json()).toEqual(JSON.parse(JSON.stringify(document)));
  expect((await callRow(row, at, { "if-none-match": tag })).status).toBe(304);
});

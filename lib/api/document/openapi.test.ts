import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Declaration } from "@/lib/api/declaration";
import { openApi } from "./openapi";

const thing = z.strictObject({ id: z.uuid(), note: z.string().nullable() }).meta({ id: "Thing" });
const page = z.strictObject({ things: z.array(thing), next: z.string().nullable() });
const list: Declaration = {
  access: "signed-in",
  tokens: true,
  pages: "after",
  summary: "Things.",
  role: "viewer",
  params: z.object({ project: z.uuid() }),
  query: z.object({
    after: z.uuid().nullable().default(null),
    limit: z.coerce.number().int().min(1).default(50),
    kind: z.string().transform((words) => words.split(",")),
  }),
  answer: page,
};
const make: Declaration = {
  access: "signed-in",
  summary: "Makes one.",
  role: "owner",
  params: z.object({ project: z.uuid() }),
  body: z.strictObject({ note: z.string().optional() }),
  status: 201,
  answer: thing,
  refusals: ["name-taken"],
};
const path = "/api/projects/[project]/things";
const document = openApi(
  [
    { method: "GET", path, declaration: list },
    { method: "POST", path, declaration: make },
  ],
  "1.2.3",
);
const { get, post } = document.paths["/api/projects/{project}/things"] ?? {};

describe("openApi", () => {
  test("has both methods of a path, with names for programs", () => {
    expect(get?.operationId).toBe("getProjectsProjectThings");
    expect(post?.operationId).toBe("postProjectsProjectThings");
    expect(get?.tags).toEqual(["things"]);
    expect(document.info.version).toBe("1.2.3");
  });

  test("says what an address may hold: as it is sent, without null, and which of it must be there", () => {
    expect(get?.parameters).toEqual([
      { name: "project", in: "path", required: true, schema: { type: "string", format: "uuid" } },
      { name: "after", in: "query", required: false, schema: { type: "string", format: "uuid" } },
      expect.objectContaining({ name: "limit", required: false }),
      { name: "kind", in: "query", required: true, schema: { type: "string" } },
    ]);
    expect(get?.parameters[2]?.schema).toMatchObject({ type: "integer", minimum: 1, default: 50 });
  });

  test("names a shape once and refers to it", () => {
    const ref = { $ref: "#/components/schemas/Thing" };
    expect(post?.responses["201"]?.content?.["application/json"]?.schema).toEqual(ref);
    expect(get?.responses["200"]?.content?.["application/json"]?.schema).toMatchObject({
      properties: { things: { items: ref } },
    });
    expect(document.components.schemas.Thing).toMatchObject({ required: ["id", "note"], additionalProperties: false });
  });

  test("tells how programs get in, and what they are told besides", () => {
    expect(get?.security).toEqual([{ token: [] }, { session: [] }]);
    expect(post?.security).toEqual([{ session: [] }]);
    expect(Object.keys(get?.responses["200"]?.headers ?? {})).toEqual([
      "RateLimit",
      "RateLimit-Policy",
      "ETag",
      "Link",
    ]);
    expect(get?.responses["304"]).toBeDefined();
    expect(post?.responses["304"]).toBeUndefined();
  });

  test("lists refusals that are declared and those that follow", () => {
    const codes = (responses: typeof post) =>
      Object.entries(responses?.responses ?? {}).flatMap(([status, { description }]) =>
        Number(status) < 400 ? [] : description.split(", "),
      );
    expect(codes(post).toSorted()).toEqual(
      [
        "bad-origin",
        "beyond-token",
        "invalid-input",
        "name-taken",
        "not-allowed",
        "not-found",
        "server-error",
        "signed-out",
        "token-invalid",
        "too-large",
        "too-many-requests",
      ].toSorted(),
    );
    expect(codes(get)).not.toContain("bad-origin");
  });

  test("says of what is refused for now that it tells how long to wait, and of nothing else", () => {
    const busy = { ...make, refusals: ["busy"] } as const;
    const document = openApi([{ method: "POST", path, declaration: busy }], "1");
    const { responses = {} } = Object.values(document.paths)[0]?.post ?? {};
    const told = Object.entries(responses).filter(([, { headers }]) =>
      JSON.stringify(headers ?? {}).includes("Retry-After"),
    );
    expect(told.map(([status]) => status)).toEqual(["429", "503"]);
  });

  test("refuses two shapes of one name", () => {
    const other = z.strictObject({ id: z.number() }).meta({ id: "Thing" });
    expect(() =>
      openApi(
        [
          { method: "GET", path, declaration: list },
          { method: "POST", path: "/api/other", declaration: { ...make, answer: other } },
        ],
        "1",
      ),
    ).toThrow("Two schemas are called Thing.");
  });
});

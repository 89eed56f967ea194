/**
 * A package as Frictionless sees it: by the standard's own profile of version 2, and by its library, which knows the profile of
 * version 1 but reads every table and follows every reference.
 */
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleRelease, wholeReleases } from "@/lib/package/testing/releases";
import { inPages, type WholeRelease } from "@/lib/package/testing/whole-release";
import { unpacked } from "./testing/unpacked";
import { writePackage } from "./write-package";

/** The part of the library that is used; it has no types. */
interface Library {
  readonly validate: (descriptor: string) => Promise<{ readonly valid: boolean; readonly errors: readonly unknown[] }>;
  readonly Package: {
    readonly load: (
      descriptor: string,
      options: { readonly basePath: string; readonly strict: boolean },
    ) => Promise<{ readonly resources: readonly Resource[] }>;
  };
}
interface Resource {
  readonly name: string;
  readonly errors: readonly unknown[];
  readonly descriptor: { readonly path: string; readonly schema?: object };
  readonly checkRelations: () => Promise<boolean>;
  readonly read: (options: { readonly keyed: boolean }) => Promise<Record<string, unknown>[]>;
}
const require = createRequire(import.meta.url);
const library: Library = require("datapackage");

/** Also words that validate nothing, such as `format: textarea`. */
const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const profile = new URL("testing/data-package-2.0.json", import.meta.url);
const isValid = ajv.compile(JSON.parse(readFileSync(profile, "utf8")));

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "kaoju-frictionless-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function extracted(name: string, release: WholeRelease): Promise<string> {
  const base = join(folder, name);
  for (const [path, content] of await unpacked(await buffer(writePackage(inPages(release))))) {
    await mkdir(dirname(join(base, path)), { recursive: true });
    await writeFile(join(base, path), content);
  }
  return base;
}

const releases = [exampleRelease, ...fc.sample(wholeReleases, { seed: 11, numRuns: 5 })];

async function described(release: WholeRelease) {
  const file = (await unpacked(await buffer(writePackage(inPages(release))))).get("datapackage.json");
  return JSON.parse(file?.toString() ?? "");
}

test("is valid by the standard's profile of version 2, table schemas and all", async () => {
  for (const release of releases) {
    const descriptor = await described(release);
    expect(isValid(descriptor), JSON.stringify(isValid.errors, null, 1)).toBe(true);
    const tables = descriptor.resources.filter((each: { schema?: object }) => each.schema);
    expect(tables.map(({ name }: { name: string }) => name)).toEqual(["facts", "observations", "articles", "sources"]);
    expect(descriptor.$schema).toBe("https://datapackage.org/profiles/2.0/datapackage.json");
  }
});

test.each<[string, (descriptor: Awaited<ReturnType<typeof described>>) => void]>([
  ["no resources", (it) => delete it.resources],
  ["a resource without its data", (it) => delete it.resources[0].path],
  ["a path out of the package", (it) => Object.assign(it.resources[0], { path: "../facts.csv" })],
  ["a type of field that there is not", (it) => Object.assign(it.resources[0].schema.fields[0], { type: "text" })],
  [
    "a constraint of another type",
    (it) => Object.assign(it.resources[0].schema.fields[0].constraints, { required: 1 }),
  ],
  ["a reference to no field", (it) => delete it.resources[0].schema.foreignKeys[0].reference.fields],
  ["a key that is no name", (it) => Object.assign(it.resources[1].schema, { primaryKey: [1] })],
  ["a delimiter that is no text", (it) => Object.assign(it.resources[0].dialect, { delimiter: 44 })],
  ["a moment that is none", (it) => Object.assign(it, { created: "yesterday" })],
  ["an empty licence", (it) => Object.assign(it, { licenses: [{}] })],
])("is not valid by that profile with %s", async (_, spoil) => {
  const descriptor = await described(exampleRelease);
  spoil(descriptor);
  expect(isValid(descriptor)).toBe(false);
});

test("is valid by the schema of its library, and every table by its own", async () => {
  for (const [index, release] of releases.entries()) {
    const base = await extracted(String(index), release);
    const descriptor = join(base, "datapackage.json");
    const { valid, errors } = await library.validate(descriptor);
    expect([valid, errors]).toEqual([true, []]);
    const { resources } = await library.Package.load(descriptor, { basePath: base, strict: false });
    const counts = new Map<string, number>();
    for (const resource of resources.filter((it) => it.descriptor.schema)) {
      expect([resource.name, resource.errors]).toEqual([resource.name, []]);
      const rows = await resource.read({ keyed: true });
      expect(await resource.checkRelations()).toBe(true);
      counts.set(resource.name, rows.length);
    }
    const numbers = release.facts.flatMap(({ value, change, prior }) => [value, change, prior]);
    expect(Object.fromEntries(counts)).toEqual({
      facts: release.facts.length,
      observations: numbers.filter((number) => number !== null).length,
      articles: release.articles.length,
      sources: release.sources.length,
    });
  }
});

test("a value that its column does not allow is found", async () => {
  const [fact] = exampleRelease.facts;
  if (!fact) throw new Error("The example is too small.");
  const base = await extracted("wrong", { ...exampleRelease, facts: [{ ...fact, period: "last year" }] });
  const { Package } = library;
  const { resources } = await Package.load(join(base, "datapackage.json"), { basePath: base, strict: false });
  await expect(resources.find(({ name }) => name === "facts")?.read({ keyed: true })).rejects.toThrow(/pattern|error/i);
});

/** A package as Frictionless' own library sees it: its schema of the standard, its reading of every table, its references. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { buffer } from "node:stream/consumers";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { exampleRelease, inPages, type WholeRelease, wholeReleases } from "@/lib/package/testing";
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

test("is valid by the schema of the standard, and every table by its own", async () => {
  const releases = [exampleRelease, ...fc.sample(wholeReleases, { seed: 11, numRuns: 5 })];
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

/**
 * A thousand single changes to sound packages, each found. Half of them keep the manifest, as damage does; the others make it true
 * again, as a forger would, so that only the contents can tell. What the contents cannot tell is in docs/verify.md, and is not
 * tried here.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { ReleasedFact } from "@/lib/package/content";
import { manifestFile } from "@/lib/package/files";
import { factLine } from "@/lib/package/json-lines";
import { exampleRelease, wholeReleases } from "@/lib/package/testing/releases";
import type { WholeRelease } from "@/lib/package/testing/whole-release";
import { type PackageParts, packageOf, partsOf, resealed, zipOfParts } from "./testing/package-parts";
import { verifyPackage } from "./verify-package";

const seed = 20_260_101;

/** A whole number below `limit`; the same ones at each run (mulberry32). */
let state = seed;
function below(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
}

function one<T>(list: readonly T[]): T {
  const item = list[below(list.length)];
  if (item === undefined) throw new Error("There is nothing to choose from.");
  return item;
}

interface Sample {
  readonly release: WholeRelease;
  readonly parts: PackageParts;
}

/** A changed package, or null where this change has nothing to take hold of. */
type Mutation = (sample: Sample) => Promise<Buffer | null> | Buffer | null;

function replaced(parts: PackageParts, path: string, data: Buffer | string, seal: boolean): Buffer | null {
  const bytes = Buffer.from(data);
  if (parts.get(path)?.equals(bytes)) return null;
  const changed = new Map([...parts, [path, bytes]]);
  return zipOfParts(seal ? resealed(changed) : changed);
}

function textOf(parts: PackageParts, path: string): string {
  return parts.get(path)?.toString() ?? "";
}

/** Another digit at a random place of those that the form finds; group 1 is what may change. */
function otherDigit(text: string, form = /\d/g): string | null {
  const places = [...text.matchAll(form)].map(({ index }) => index);
  if (places.length === 0) return null;
  const at = one(places);
  const digit = (Number(text[at]) + 1 + below(9)) % 10;
  return text.slice(0, at) + digit + text.slice(at + 1);
}

/** Files whose every byte follows from others, or is hashed by them. */
const followed = ["facts.csv", "observations.csv", "evidence.jsonld", "README.md", "CHANGES.md", "facts.jsonl"];
const tables = ["facts.csv", "observations.csv", "articles.csv", "sources.csv"];
const lined = ["facts.jsonl", "decisions.jsonl", "changes.jsonl", "observations.csv", "facts.csv", "evidence.jsonld"];

function flipped(data: Buffer): Buffer {
  const bytes = Buffer.from(data);
  const at = below(bytes.length);
  bytes[at] = (bytes[at] ?? 0) ^ (1 + below(255));
  return bytes;
}

function flip(paths: (parts: PackageParts) => readonly string[], seal: boolean): Mutation {
  return ({ parts }) => {
    const path = one(paths(parts));
    const data = parts.get(path);
    return data && data.length > 0 ? replaced(parts, path, flipped(data), seal) : null;
  };
}

function lines(change: (lines: string[]) => string[]): Mutation {
  return ({ parts }) => {
    const path = one(lined);
    const end = path.endsWith(".csv") ? "\r\n" : "\n";
    const before = textOf(parts, path).split(end);
    return before.length < 3 ? null : replaced(parts, path, change(before).join(end), true);
  };
}

/** Every file written again from a release in which one fact says something else. */
function forgery(change: (fact: ReleasedFact) => Partial<ReleasedFact> | null): Mutation {
  return async ({ release }) => {
    if (release.facts.length === 0) return null;
    const fact = one(release.facts);
    const changes = change(fact);
    if (!changes) return null;
    const forged = { ...fact, ...changes };
    if (factLine(release.head, forged) === factLine(release.head, fact)) return null;
    return packageOf({ ...release, facts: release.facts.map((each) => (each === fact ? forged : each)) });
  };
}

function moved(fact: ReleasedFact, by: (span: ReleasedFact["evidence"][number]) => object): Partial<ReleasedFact> {
  const at = below(fact.evidence.length);
  return { evidence: fact.evidence.map((span, index) => (index === at ? { ...span, ...by(span) } : span)) };
}

const mutations: Readonly<Record<string, Mutation>> = {
  "a byte of any file": flip((parts) => [...parts.keys()], false),
  "a digit of a hash": ({ parts }) =>
    replaced(parts, manifestFile, otherDigit(textOf(parts, manifestFile)) ?? "", false),
  "a missing file": ({ parts }) => {
    const gone = one([...parts.keys()]);
    return zipOfParts(new Map([...parts].filter(([path]) => path !== gone)));
  },
  "a cut file": ({ parts }) => {
    const path = one([...parts.keys()]);
    const data = parts.get(path) ?? Buffer.alloc(0);
    return data.length === 0 ? null : replaced(parts, path, data.subarray(0, below(data.length)), false);
  },
  "two files in each other's place": ({ parts }) => {
    const [a, b] = [one([...parts]), one([...parts])];
    if (a[1].equals(b[1])) return null;
    return zipOfParts(new Map([...parts, [a[0], b[1]], [b[0], a[1]]]));
  },
  "a byte, resealed": flip(() => followed, true),
  "a byte of a text, resealed": flip((parts) => {
    const texts = [...parts.keys()].filter((path) => path.includes("/"));
    return texts.length > 0 ? texts : ["facts.jsonl"];
  }, true),
  "a digit, resealed": ({ parts }) => {
    const path = one(["facts.jsonl", "facts.csv", "observations.csv", "evidence.jsonld", "datapackage.json"]);
    const digit = otherDigit(textOf(parts, path));
    return digit === null ? null : replaced(parts, path, digit, true);
  },
  "a hash of sources.csv, resealed": ({ parts }) => {
    const digit = otherDigit(textOf(parts, "sources.csv"), /\d(?=[0-9a-f]{0,63},)(?<=,[0-9a-f]{1,64})/g);
    return digit === null ? null : replaced(parts, "sources.csv", digit, true);
  },
  "a missing file, resealed": ({ parts }) => {
    const gone = one([...parts.keys()].filter((path) => path !== manifestFile));
    return zipOfParts(resealed(new Map([...parts].filter(([path]) => path !== gone))));
  },
  "a missing line, resealed": lines((all) => all.toSpliced(below(all.length - 1), 1)),
  "a line twice, resealed": lines((all) => {
    const at = below(all.length - 1);
    return all.toSpliced(at, 0, all[at] ?? "");
  }),
  "two lines in each other's place, resealed": lines((all) => {
    const at = below(all.length - 2);
    return all.toSpliced(at, 2, all[at + 1] ?? "", all[at] ?? "");
  }),
  "two columns in each other's place, resealed": ({ parts }) => {
    const path = one(tables);
    const [head = "", ...rest] = textOf(parts, path).split("\r\n");
    const names = head.split(",");
    const [a, b] = [below(names.length), below(names.length)];
    const swapped = names.with(a, names[b] ?? "").with(b, names[a] ?? "");
    return replaced(parts, path, [swapped.join(","), ...rest].join("\r\n"), true);
  },
  "another value, written everywhere": forgery(({ value }) => {
    const other = value === null ? null : otherDigit(value, /[1-9]/g);
    return other === null ? null : { value: other };
  }),
  "another change, written everywhere": forgery(({ change }) =>
    change === null ? null : { change: `-${change}`.replace("--", "") },
  ),
  "another place, written everywhere": forgery(({ place }) => ({ place: `${place}${below(10)}` })),
  "another indicator, written everywhere": forgery(({ indicator }) => ({ indicator: `${indicator}数` })),
  "another period, written everywhere": forgery(({ period }) => ({ period: period === "2020" ? "2019" : "2020" })),
  "another unit, written everywhere": forgery(({ unit }) => (unit === null ? null : { unit: `${unit}次` })),
  "an offset, written everywhere": forgery((fact) =>
    moved(fact, ({ start, end }) => (below(2) === 0 ? { start: start + 1 + below(5) } : { end: end + 1 + below(5) })),
  ),
  "moved words, written everywhere": forgery((fact) => {
    const by = 1 + below(5);
    return moved(fact, ({ start, end }) => ({ start: start + by, end: end + by }));
  }),
  "another quote, written everywhere": forgery((fact) =>
    moved(fact, ({ quote }) => ({ quote: quote.replace(/./u, (sign) => (sign === "甲" ? "乙" : "甲")) })),
  ),
  "words left out, written everywhere": forgery((fact) => ({
    evidence: fact.evidence.toSpliced(below(fact.evidence.length), 1),
  })),
  "another position, written everywhere": forgery(({ position }) => ({ position: position + 1 })),
  "another version, written everywhere": forgery(({ version }) => ({ version: version + 1 })),
  "another moment, written everywhere": forgery(({ approvedAt }) => ({
    approvedAt: otherDigit(approvedAt, /\d(?=Z)/g) ?? "",
  })),
  "another person, written everywhere": forgery(({ approvedBy }) => ({
    approvedBy: approvedBy === "P1" ? "P2" : "P1",
  })),
  "another article, written everywhere": forgery(({ articleId }) => ({
    articleId: otherDigit(articleId, /\d$/g) ?? articleId.replace(/.$/, "7"),
  })),
};

test("each of a thousand single changes is found", async () => {
  const samples: Sample[] = [];
  const releases = fc
    .sample(wholeReleases, { seed, numRuns: 60 })
    .filter(({ head, facts }) => head.texts && facts.length > 1);
  for (const release of [exampleRelease, ...releases.slice(0, 9)]) {
    samples.push({ release, parts: await partsOf(release) });
  }
  const kinds = Object.entries(mutations);
  const missed: string[] = [];
  const tried = new Map<string, number>();
  let count = 0;
  for (let turn = 0; count < 1000 && turn < 5000; turn++) {
    const [kind, mutate] = kinds[turn % kinds.length] ?? ["", () => null];
    const sample = one(samples);
    const zip = await mutate(sample);
    if (!zip) continue;
    count++;
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
    if ((await verifyPackage(zip, { keep: 1 })).holds) missed.push(`${kind} (turn ${turn})`);
  }
  expect(missed).toEqual([]);
  expect(count).toBe(1000);
  expect([...tried.keys()].sort()).toEqual(Object.keys(mutations).sort());
}, 600_000);

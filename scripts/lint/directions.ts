/**
 * Which part may import which: the direction of docs/architecture.md as a table. Everything that is not allowed is an error.
 * Changing the architecture means changing this table, in a commit that says why.
 */

/** Parts of `lib`, each with the parts that it may import besides itself. */
const libParts: Readonly<Record<string, readonly string[]>> = {
  text: [],
  fact: ["text"],
  extract: ["text", "fact"],
  review: ["text", "fact"],
  checks: ["text", "fact", "review"],
  export: ["text", "fact", "extract", "checks", "review"],
  release: ["text", "fact", "checks", "review", "export"],
  // A package explains itself in both languages; which words are in it is part of its format.
  package: ["text", "fact", "checks", "review", "export", "release", "messages"],
  auth: [],
  api: ["text", "fact", "review", "auth", "release", "package"],
  messages: [],
};

/** Packages that run anywhere and do no I/O: all that `lib` may use. */
const purePackages = ["zod", "big.js", "use-intl"];

/** Top folders, each with those that it may import besides itself. */
const areas: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  server: ["lib"],
  components: ["lib"],
  app: ["components", "server", "lib"],
  cli: ["server", "lib"],
};

/** Tests, and what only tests use: makers of rows, generators of cases. */
const forTests = /\.test\.tsx?$|(^|\/)testing(\/|\.ts$)/;

/** What an import leads to: a file of the project (its path), or a package (its name; Node's own begin with `node:`). */
export type Destination = { readonly file: string } | { readonly package: string };

export interface Direction {
  /** Path relative to the project, with `/`. */
  readonly from: string;
  readonly to: Destination;
  readonly typeOnly: boolean;
  /** Names in package.json's `dependencies`: what a deployment installs. */
  readonly deployed: ReadonlySet<string>;
}

/** Why `from` may not import `to`, or undefined if it may. */
export function whyForbidden({ from, to, typeOnly, deployed }: Direction): string | undefined {
  // These two lie at the root because Next looks for them there; they belong to the app.
  const area = /^(proxy|instrumentation)\.ts$/.test(from) ? "app" : (from.split("/")[0] ?? "");
  if (!(area in areas)) return undefined;
  if ("file" in to) return fileProblem(area, from, to.file, typeOnly);
  const isTool = !to.package.startsWith("node:") && !deployed.has(to.package);
  if (isTool && !typeOnly && !forTests.test(from)) return "it is not in the dependencies of package.json";
  return packageProblem(area, from, to.package);
}

function packageProblem(area: string, from: string, name: string): string | undefined {
  if (/^@prisma\/client/.test(name) && !mayUsePrisma(from))
    return "only server/repositories and server/db.ts use Prisma";
  if (forTests.test(from)) return undefined;
  if (area === "lib" && !purePackages.includes(name)) return `lib is pure and uses ${purePackages.join(", ")} only`;
  if (area === "components" && /^(node:|pg$|@prisma\/)/.test(name)) return "components run in the browser";
  return undefined;
}

function fileProblem(area: string, from: string, to: string, typeOnly: boolean): string | undefined {
  if (to.startsWith("server/generated/") && !mayUsePrisma(from)) return "Prisma's types stay in server/repositories";
  const target = to.split("/")[0] ?? "";
  if (target !== area && target in areas && !areas[area]?.includes(target)) return `${area} may not import ${target}`;
  if (!(target in areas) && to.includes("/") && !forTests.test(from)) return `${area} may not import ${target}`;
  if ((area === "app" || area === "cli") && to.startsWith("server/repositories/")) {
    return `${area} reaches the database through server/operations`;
  }
  return area === "lib" && target === "lib" ? libProblem(from, to, typeOnly) : undefined;
}

function libProblem(from: string, to: string, typeOnly: boolean): string | undefined {
  const [, source = ""] = from.split("/");
  const [, target = ""] = to.split("/");
  const allowed = libParts[source];
  if (!allowed) return `lib/${source} is not in the table of scripts/lint/directions.ts`;
  // Words are typed by the codes that they are for, and a test may look at them side by side.
  if (source === "messages" && (typeOnly || forTests.test(from))) return undefined;
  if (target === source || allowed.includes(target)) return undefined;
  return `lib/${source} may import ${allowed.length > 0 ? allowed.map((name) => `lib/${name}`).join(", ") : "nothing else of lib"}`;
}

function mayUsePrisma(path: string): boolean {
  return path.startsWith("server/repositories/") || path.startsWith("server/generated/") || path === "server/db.ts";
}

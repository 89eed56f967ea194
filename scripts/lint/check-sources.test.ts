import { describe, expect, test } from "vitest";
import { checkSources } from "./check-sources";

const header = "/** What it is for. */\n";
const deployed = new Set(["zod", "react", "@prisma/client"]);

/** Findings for one file among a few that it may lead to. */
function problemsOf(path: string, source: string): string[] {
  const others = [
    "lib/text/span.ts",
    "lib/fact/fact.ts",
    "lib/extract/extract.ts",
    "lib/review/decision.ts",
    "lib/checks/check-fact.ts",
    "lib/api/problem.ts",
    "lib/messages/words.ts",
    "server/db.ts",
    "server/operations/sign-in.ts",
    "server/repositories/users.ts",
    "components/ui/button.tsx",
    "app/page.tsx",
    "cli/main.ts",
    "scripts/start.mjs",
  ];
  const sources = new Map([...others.map((other): [string, string] => [other, header]), [path, header + source]]);
  return checkSources(sources, deployed)
    .filter((finding) => finding.path === path)
    .map((finding) => finding.problem);
}

describe("direction", () => {
  test.each([
    ["by alias", 'import { Span } from "@/lib/extract/extract";'],
    ["by a relative path", 'import { Span } from "../extract/extract";'],
    ["of a type alone", 'import type { Span } from "@/lib/extract/extract";'],
    ["of names that are types", 'import { type Span } from "../extract/extract";'],
    ["passed on", 'export { Span } from "@/lib/extract/extract";'],
    ["of everything passed on", 'export * from "@/lib/extract/extract";'],
    ["at run time", 'const later = () => import("@/lib/extract/extract");'],
    ["in the place of a type", 'export type A = import("@/lib/extract/extract").Span;'],
    ["by require", 'const span = require("../extract/extract");'],
    ["for its effect", 'import "@/lib/extract/extract";'],
  ])("an import %s is seen", (_form, source) => {
    expect(problemsOf("lib/review/x.ts", source)).toHaveLength(1);
  });

  test.each([
    ["lib/text/x.ts", "@/lib/fact/fact"],
    ["lib/fact/x.ts", "@/lib/review/decision"],
    ["lib/extract/x.ts", "@/lib/review/decision"],
    ["lib/checks/x.ts", "@/lib/extract/extract"],
    ["lib/review/x.ts", "@/lib/checks/check-fact"],
    ["lib/auth/x.ts", "@/lib/text/span"],
    ["lib/api/x.ts", "@/lib/extract/extract"],
    ["lib/messages/x.ts", "@/lib/api/problem"],
    ["lib/text/x.ts", "@/server/db"],
    ["lib/text/x.ts", "node:fs"],
    ["lib/text/x.ts", "react"],
    ["lib/unknown/x.ts", "@/lib/text/span"],
    ["components/x.tsx", "@/server/operations/sign-in"],
    ["components/x.tsx", "@/app/page"],
    ["components/x.tsx", "node:fs"],
    ["components/x.tsx", "vitest"],
    ["server/x.ts", "@/components/ui/button"],
    ["server/x.ts", "../cli/main"],
    ["server/operations/x.ts", "@prisma/client"],
    ["server/operations/x.ts", "../generated/prisma/client"],
    ["server/x.ts", "@/scripts/start"],
    ["app/x.tsx", "@/server/repositories/users"],
    ["app/x.tsx", "@/server/generated/prisma/client"],
    ["cli/x.ts", "@/components/ui/button"],
    ["cli/x.ts", "@/app/page"],
    ["proxy.ts", "@/cli/main"],
    ["app/x.tsx", "./not-there"],
  ])("%s may not import %s", (path, specifier) => {
    expect(problemsOf(path, `import ${JSON.stringify(specifier)};`)).toHaveLength(1);
  });

  test.each([
    ["lib/fact/x.ts", "@/lib/text/span"],
    ["lib/extract/x.ts", "zod"],
    ["lib/export/x.ts", "@/lib/extract/extract"],
    ["lib/text/x.test.ts", "node:fs"],
    ["server/repositories/x.ts", "../generated/prisma/client"],
    ["server/operations/x.ts", "@/lib/extract/extract"],
    ["components/x.tsx", "@/lib/review/decision"],
    ["app/x.tsx", "@/components/ui/button"],
    ["app/x.tsx", "@/server/operations/sign-in"],
    ["cli/x.ts", "@/server/operations/sign-in"],
  ])("%s may import %s", (path, specifier) => {
    expect(problemsOf(path, `import ${JSON.stringify(specifier)};`)).toEqual([]);
  });

  test("words may take types of what they are for, and nothing else", () => {
    expect(problemsOf("lib/messages/x.ts", 'import type { ProblemCode } from "@/lib/api/problem";')).toEqual([]);
    expect(problemsOf("lib/messages/x.ts", 'import { problemStatus } from "@/lib/api/problem";')).toHaveLength(1);
  });
});

describe("the environment", () => {
  test.each([
    "export const a = process.env.HOME;",
    'export const a = process["env"].HOME;',
    "export const { env } = process;",
    'import { env } from "node:process";',
    'import process from "process";',
    "export const a = globalThis.process.env;",
    "export const a = import.meta.env.HOME;",
  ])("%s is refused outside of server/env.ts", (source) => {
    expect(problemsOf("server/x.ts", source).join()).toContain("process.env");
    expect(problemsOf("server/env.ts", source).join()).not.toContain("reads process.env");
  });

  test("other uses of process are none of it", () => {
    expect(problemsOf("server/x.ts", "process.exitCode = 1; const env = 2; export { env };")).toEqual([]);
  });
});

describe("files", () => {
  test.each(["lib/text/utils.ts", "components/common/x.tsx", "server/helpers/x.ts", "lib/helper.ts"])(
    "%s says nothing",
    (path) => {
      expect(problemsOf(path, "").join()).toContain("says nothing");
    },
  );

  test("a file without a word on what it is for", () => {
    const found = checkSources(new Map([["lib/text/x.ts", "export const a = 1;\n"]]), deployed);
    expect(found).toHaveLength(1);
    const client = '"use client";\n/** A button. */\nexport const a = 1;\n';
    expect(checkSources(new Map([["components/x.tsx", client]]), deployed)).toEqual([]);
  });

  test("a circle of imports, even one of types", () => {
    const sources = new Map([
      ["lib/text/a.ts", `${header}import type { B } from "./b";`],
      ["lib/text/b.ts", `${header}import { c } from "./c";`],
      ["lib/text/c.ts", `${header}export const c = () => import("@/lib/text/a");`],
    ]);
    const [found, ...rest] = checkSources(sources, deployed);
    expect(found?.problem).toContain("lib/text/a.ts → lib/text/b.ts → lib/text/c.ts → lib/text/a.ts");
    expect(rest).toEqual([]);
  });
});

describe("what is too large for the browser", () => {
  const table = "lib/text/town-table.ts";
  const codes = "lib/fact/place-code.ts";
  const findings = (component: string, code = 'import { townTable } from "@/lib/text/town-table";') =>
    checkSources(
      new Map([
        [table, header],
        [codes, `${header}${code}`],
        ["components/review/pane.tsx", header + component],
      ]),
      deployed,
    ).map(({ path, problem }) => `${path} ${problem}`);

  test("no component may load the towns, however long the way", () => {
    expect(findings('import { placeCode } from "@/lib/fact/place-code";')).toEqual([
      `components/review/pane.tsx takes ${table} into the browser`,
    ]);
  });
  test("types take nothing along, and other files are free", () => {
    expect(findings('import type { Code } from "@/lib/fact/place-code";')).toEqual([]);
    expect(findings('import { placeCode } from "@/lib/fact/place-code";', "")).toEqual([]);
  });
});

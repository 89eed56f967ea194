/** The project's own rules over a set of source files, kept in memory so that a test can show each rule failing. */
import { dirname, join, normalize } from "node:path/posix";
import { type Destination, whyForbidden } from "./directions";
import { type Import, readFacts } from "./imports";

export interface Finding {
  readonly path: string;
  readonly problem: string;
}

/**
 * Where the environment may be read: one file of the app; scripts that run before the dependencies are there, and tests,
 * which are not the app; and instrumentation.ts, where the bundler replaces the name of the runtime by its value.
 */
const readsEnvironment =
  /^(server\/env\.ts|instrumentation\.ts|scripts\/.+\.mjs|next\.config\.js|playwright\.config\.ts|e2e\/.+|.+\.test\.tsx?)$/;
/** Tests say it in their names; Next's own files, by where they lie. */
const speaksForItself = /\.test\.(tsx?|mjs)$|^app\/(.+\/)?(page|layout|loading|error|not-found)\.tsx$/;
const vagueName = /(^|\/)(utils?|helpers?|common|misc|shared)(\.[^/]*|\/|$)/;

/**
 * @param sources path relative to the project → content
 * @param deployed names in package.json's `dependencies`
 */
export function checkSources(sources: ReadonlyMap<string, string>, deployed: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  const edges = new Map<string, string[]>();
  /** Without types, which no bundle has. */
  const loads = new Map<string, string[]>();
  for (const [path, source] of sources) {
    const say = (problem: string) => findings.push({ path, problem });
    if (vagueName.test(path)) say("a name that says nothing: name it after what is in it");
    if (!startsWithComment(source) && !speaksForItself.test(path))
      say("does not begin with a comment that says what it is for");
    const { imports, readsEnv } = readFacts(path, source);
    if (readsEnv && !readsEnvironment.test(path)) say("reads process.env; only server/env.ts may");
    for (const each of imports) {
      const to = destination(path, each, sources);
      if (to === undefined) {
        say(`imports ${each.specifier}, which is not there`);
        continue;
      }
      const why = whyForbidden({ from: path, to, typeOnly: each.typeOnly, deployed });
      if (why) say(`imports ${each.specifier}: ${why}`);
      if ("file" in to) {
        edges.set(path, [...(edges.get(path) ?? []), to.file]);
        if (!each.typeOnly) loads.set(path, [...(loads.get(path) ?? []), to.file]);
      }
    }
  }
  return [...findings, ...cycles(edges), ...heavyInBrowser(loads)];
}

/** Too large for a browser, which gets the code of a place from the server. */
const heavy = "lib/text/town-table.ts";

/** One finding for each component that would take the table of towns along. */
function heavyInBrowser(loads: ReadonlyMap<string, readonly string[]>): Finding[] {
  const reaches = new Map<string, boolean>();
  const reach = (path: string): boolean => {
    const known = reaches.get(path);
    if (known !== undefined) return known;
    reaches.set(path, false);
    const found = path === heavy || (loads.get(path) ?? []).some(reach);
    reaches.set(path, found);
    return found;
  };
  return [...loads.keys()]
    .filter((path) => path.startsWith("components/") && !/\.test\.tsx?$/.test(path) && reach(path))
    .map((path) => ({ path, problem: `takes ${heavy} into the browser` }));
}

function startsWithComment(source: string): boolean {
  return /^(#!.*\n)?\s*(["']use (client|server)["'];?\s*)?(\/\*|\/\/)/.test(source);
}

const endings = ["", ".ts", ".tsx", ".mjs", ".js", ".d.ts", "/index.ts"];

function destination(
  from: string,
  { specifier }: Import,
  sources: ReadonlyMap<string, string>,
): Destination | undefined {
  const isOwn = specifier.startsWith("@/");
  if (!isOwn && !specifier.startsWith(".")) return { package: packageName(specifier) };
  const path = normalize(isOwn ? specifier.slice(2) : join(dirname(from), specifier));
  // Generated and static files are no sources, but where they lie is known.
  if (/^server\/generated\/|\.(css|json|svg|png)$/.test(path)) return { file: path };
  const ending = endings.find((each) => sources.has(path + each));
  return ending === undefined ? undefined : { file: path + ending };
}

function packageName(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** One finding for each import that closes a circle, types included: two files that need each other are one thought. */
function cycles(edges: ReadonlyMap<string, readonly string[]>): Finding[] {
  const findings: Finding[] = [];
  const state = new Map<string, "open" | "done">();
  const walk = (path: string, trail: readonly string[]): void => {
    state.set(path, "open");
    for (const next of edges.get(path) ?? []) {
      if (state.get(next) === "open") {
        const circle = [...trail.slice(trail.indexOf(next)), next];
        findings.push({ path, problem: `closes a circle of imports: ${circle.join(" → ")}` });
      } else if (!state.has(next)) {
        walk(next, [...trail, next]);
      }
    }
    state.set(path, "done");
  };
  for (const path of edges.keys()) if (!state.has(path)) walk(path, [path]);
  return findings;
}

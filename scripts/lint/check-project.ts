/** Runs the project's own rules (check-sources.ts) over all of its source files; `npm run lint` calls it. */
import { readdirSync, readFileSync } from "node:fs";
import { checkSources } from "./check-sources";

const isSource = /\.(ts|tsx|mjs|cjs|js)$/;

/** Everything but hidden folders, packages and what is generated. */
function sourceFiles(folder: string): string[] {
  return readdirSync(folder || ".", { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.name.startsWith(".") || path === "node_modules" || path === "server/generated") return [];
    if (entry.isDirectory()) return sourceFiles(path);
    return isSource.test(path) && path !== "next-env.d.ts" ? [path] : [];
  });
}

const manifest: { dependencies: Record<string, string> } = JSON.parse(readFileSync("package.json", "utf8"));
const sources = new Map(sourceFiles("").map((path) => [path, readFileSync(path, "utf8")]));
const findings = checkSources(sources, new Set(Object.keys(manifest.dependencies)));
for (const { path, problem } of findings) console.error(`${path}: ${problem}`);
console.error(`${sources.size} files checked, ${findings.length} problems`);
process.exitCode = findings.length > 0 ? 1 : 0;

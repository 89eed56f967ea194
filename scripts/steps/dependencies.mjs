// Installs what package-lock.json says when node_modules lacks it or has another version of it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./project.mjs";
import { npm } from "./run.mjs";
import { step } from "./say.mjs";
import { words } from "./words.mjs";

/** @param {{ dev: boolean }} want dev: the tools for tests and checks too */
export async function ensureDependencies({ dev }) {
  const locked = packagesIn("package-lock.json") ?? {};
  const installed = packagesIn("node_modules/.package-lock.json");
  if (installed && isComplete(locked, installed, dev)) return;
  // Whoever has the tools keeps them.
  const withTools = dev || (installed !== undefined && hasTools(locked, installed));
  const omit = withTools ? ["--include=dev"] : ["--omit=dev"];
  await step(installed ? words.update : words.install, () => npm(["ci", "--no-audit", "--no-fund", ...omit]));
}

/** Whether every package that is needed is there in the version that is locked. Optional ones may be for other systems. */
export function isComplete(locked, installed, dev) {
  return Object.entries(locked).every(
    ([path, { version, dev: isTool, devOptional, optional }]) =>
      path === "" ||
      optional === true ||
      devOptional === true ||
      (isTool === true && !dev) ||
      installed[path]?.version === version,
  );
}

function hasTools(locked, installed) {
  return Object.entries(locked).some(([path, { dev }]) => dev === true && installed[path] !== undefined);
}

function packagesIn(file) {
  const path = join(root, file);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")).packages : undefined;
}

// Where the project is, and the check that Node is new enough. Everything in this folder must run before node_modules
// exists, and must at least parse on an old Node, so that the refusal below is what a person sees.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { words } from "./words.mjs";

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");

export const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

/** Ends the process, with the reason, if this Node cannot run the project. */
export function requireNode(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(words.node(version));
  process.exit(1);
}

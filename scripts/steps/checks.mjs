// The quick checks, one a line. Each can be run alone (`npm run lint`, `npm run typecheck`) and all are part of `npm test`.
import { runToEnd } from "./run.mjs";

const node = process.execPath;

/** @type {readonly { name: string, command: readonly string[] }[]} */
export const lintChecks = [
  { name: "format and lint", command: [node, "node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"] },
  { name: "directions and names", command: [node, "--import", "tsx", "scripts/lint/check-project.ts"] },
  { name: "nothing unused", command: [node, "node_modules/knip/bin/knip.js", "--no-progress", "--no-config-hints"] },
];

/** Next writes types of its own for routes and styles first; without them the rest does not type-check. */
export const typeChecks = [
  { name: "types of routes", command: [node, "node_modules/next/dist/bin/next", "typegen"] },
  { name: "types", command: [node, "node_modules/typescript/bin/tsc", "--noEmit", "--project", "."] },
];

/** Runs them all, prints what a failed one said, and answers how many passed and failed. */
export async function runChecks(checks) {
  const count = { passed: 0, failed: 0 };
  for (const { name, command } of checks) {
    const [program, ...args] = command;
    const began = performance.now();
    const { code, output } = await runToEnd(program, args, { env: { NEXT_TELEMETRY_DISABLED: "1" } });
    count[code === 0 ? "passed" : "failed"] += 1;
    if (code !== 0) process.stdout.write(`${output.trim()}\n`);
    process.stdout.write(`${code === 0 ? "✓" : "✗"} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)\n`);
  }
  return count;
}

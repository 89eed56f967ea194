/**
 * `npm run bench:review [-- PART … --quick]`: what reviewing costs. Prints tables; fails only if something cannot run,
 * never for a time.
 */
import { parseArgs } from "node:util";
import { benchDecision } from "./decision";
import { benchFactsList } from "./facts-list";

const parts: Readonly<Record<string, (quick: boolean) => Promise<void>>> = {
  decision: benchDecision,
  list: benchFactsList,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: "boolean", default: false } },
});
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const run = parts[name];
  if (!run) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(", ")}.`);
  await run(values.quick);
}

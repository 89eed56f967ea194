/**
 * `npm run bench:review [-- PART … --quick --browser PATH --people NUMBER]`: what reviewing costs. Prints tables; fails only if something cannot run,
 * never for a time.
 */
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { benchBulk } from "./bulk";
import { benchDecision } from "./decision";
import { benchFactsList, benchPages } from "./facts-list";
import { round } from "./figures";
import { benchOpen } from "./open";
import { benchReviewers } from "./reviewers";
import { benchScreen } from "./screen";
import { benchScroll } from "./screen-peers";

const parts: Readonly<Record<string, () => Promise<void>>> = {
  decision: benchDecision,
  reviewers: () => benchReviewers(Number(values.people)),
  open: benchOpen,
  bulk: benchBulk,
  list: () => benchFactsList(values.quick),
  pages: benchPages,
  scroll: () => benchScroll(values.browser),
  screen: () => benchScreen(values.quick, values.browser),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: "boolean", default: false },
    browser: { type: "string" },
    people: { type: "string", default: "50" },
  },
});
for (const name of positionals.length > 0 ? positionals : Object.keys(parts)) {
  const run = parts[name];
  if (!run) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(", ")}.`);
  // Others at work on the machine make every figure in milliseconds larger; ratios stand more of it.
  process.stdout.write(
    `\n${name}: Node ${process.version}, ${cpus().length} processors, load ${round(loadavg()[0] ?? 0, 1)}\n`,
  );
  await run();
}

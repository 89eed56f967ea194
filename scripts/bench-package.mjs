// `npm run bench:package [-- FORMAT …] [--rows N]`: what exports of a large project cost (bench/package/main.ts).
import { spawnSync } from "node:child_process";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
process.chdir(root);
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  // Runs start processes like their own: they must load TypeScript too, and measure memory without its garbage.
  const options = ["--expose-gc", "--import", "tsx", "bench/package/main.ts", ...process.argv.slice(2)];
  process.exitCode = spawnSync(process.execPath, options, { stdio: "inherit" }).status ?? 1;
} catch (error) {
  fail(error);
}

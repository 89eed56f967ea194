// `npm run bench:review [-- PART …]`: what reviewing costs (bench/review/main.ts), on a build of the sources as they are.
import { ensureBuild } from "./steps/app.mjs";
import { findBrowser } from "./steps/browser.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

/** The parts that start the built app; without names, all parts run. */
const onBuild = ["reviewers", "screen"];
const inBrowser = ["screen", "scroll"];

requireNode();
process.chdir(root);
try {
  const parts = process.argv.slice(2).filter((part) => !part.startsWith("-"));
  await ensureDependencies({ dev: true });
  await ensureClient();
  const runs = (some) => parts.length === 0 || parts.some((part) => some.includes(part));
  if (runs(onBuild)) await ensureBuild();
  if (runs(inBrowser)) process.argv.push("--browser", await findBrowser());
  const { register } = await import("tsx/esm/api");
  register();
  await import("../bench/review/main.ts");
} catch (error) {
  fail(error);
}

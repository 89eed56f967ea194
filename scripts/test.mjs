// `npm test`: everything, on a fresh clone too. Goes on after a failure, so that one run shows all of them; the last line is
// the sum.
import { ensureBuild } from "./steps/app.mjs";
import { findBrowser } from "./steps/browser.mjs";
import { lintChecks, runChecks, typeChecks } from "./steps/checks.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { manifest, requireNode, root } from "./steps/project.mjs";
import { Failure, fail, say } from "./steps/say.mjs";
import { runPlaywright, runVitest } from "./steps/tests.mjs";

requireNode();
process.chdir(root);
const total = { passed: 0, failed: 0, skipped: 0 };

/** @param {{ passed: number, failed: number, skipped?: number }} count */
function add({ passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** A step that passes or fails as a whole. */
async function one(work) {
  try {
    const result = await work();
    add({ passed: 1, failed: 0 });
    return result;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    add({ passed: 0, failed: 1 });
    return undefined;
  }
}

say(`Kaoju ${manifest.version}: all tests`);
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  add(await runChecks([...lintChecks, ...typeChecks]));
  add(await runVitest("unit"));
  add(await runVitest("operations"));
  const isBuilt = await one(async () => {
    await ensureBuild();
    return true;
  });
  const browser = await one(findBrowser);
  if (isBuilt && browser) add(await runPlaywright({ KAOJU_E2E_BROWSER: browser }));
  if (total.skipped > 0) process.stdout.write(`\n${total.skipped} skipped\n`);
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed\n`);
  process.exitCode = total.failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}

// `npm run test:e2e`: the journeys alone; arguments go to Playwright (`npm run test:e2e -- e2e/sign-in.spec.ts`).
import { ensureBuild } from "./steps/app.mjs";
import { findBrowser } from "./steps/browser.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { runToEnd } from "./steps/run.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
process.chdir(root);
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  await ensureBuild();
  const env = { KAOJU_E2E_BROWSER: await findBrowser() };
  const args = ["node_modules/@playwright/test/cli.js", "test", ...process.argv.slice(2)];
  const { code } = await runToEnd(process.execPath, args, { env, show: true });
  process.exitCode = code === 0 ? 0 : 1;
} catch (error) {
  fail(error);
}

// `npm run lint`: see steps/checks.mjs.
import { lintChecks, runChecks } from "./steps/checks.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
process.chdir(root);
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  const { failed } = await runChecks(lintChecks);
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}

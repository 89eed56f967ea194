// `npm run check`: everything quick, for before a commit: format, lint, types, units.
import { lintChecks, runChecks, typeChecks } from "./steps/checks.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";
import { runVitest } from "./steps/tests.mjs";

requireNode();
process.chdir(root);
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  const checks = await runChecks([...lintChecks, ...typeChecks]);
  const units = await runVitest("unit");
  process.exitCode = checks.failed + units.failed > 0 ? 1 : 0;
} catch (error) {
  fail(error);
}

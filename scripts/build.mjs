// `npm run build`: everything that a deployment needs before `npm run serve`, anew.
import { ensureBuild } from "./steps/app.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
try {
  await ensureDependencies({ dev: false });
  await ensureClient();
  await ensureBuild({ always: true });
} catch (error) {
  fail(error);
}

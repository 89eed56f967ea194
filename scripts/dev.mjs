// `npm run dev`: as `npm start`, with Next's development server instead of a build. To run several at the same time give
// each its own PORT, KAOJU_DATA (the folder of its database) and KAOJU_DIST_DIR (Next's output).
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { fail, say, step } from "./steps/say.mjs";
import { whenStopped } from "./steps/stop.mjs";

requireNode();
process.chdir(root);
process.env.NODE_ENV = "development";
try {
  await ensureDependencies({ dev: true });
  await ensureClient();
  const stop = whenStopped();
  const { register } = await import("tsx/esm/api");
  register();
  const { runApp } = await import("../server/start/start.ts");
  process.exitCode = await runApp({ root, mode: "dev", step, say, stop });
} catch (error) {
  fail(error);
}

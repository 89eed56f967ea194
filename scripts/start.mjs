// `npm start`: on a fresh clone with nothing but Node and npm, does everything until the app runs. See README.
import { ensureBuild } from "./steps/app.mjs";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { manifest, requireNode, root } from "./steps/project.mjs";
import { fail, say, step } from "./steps/say.mjs";
import { whenStopped } from "./steps/stop.mjs";

requireNode();
process.chdir(root);
process.env.NODE_ENV = "production";
say(`Kaoju ${manifest.version}`);
try {
  await ensureDependencies({ dev: false });
  await ensureClient();
  await ensureBuild();
  const stop = whenStopped();
  const { register } = await import("tsx/esm/api");
  register();
  const { runApp } = await import("../server/start/start.ts");
  process.exitCode = await runApp({ root, mode: "start", step, say, stop });
} catch (error) {
  fail(error);
}

// `npm run serve`: for deployments, a built app on DATABASE_URL. Installs, generates and builds nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { isBuilt } from "./steps/app.mjs";
import { requireNode, root } from "./steps/project.mjs";
import { Failure, fail, say } from "./steps/say.mjs";
import { whenStopped } from "./steps/stop.mjs";
import { words } from "./steps/words.mjs";

requireNode();
process.chdir(root);
process.env.NODE_ENV = "production";
process.env.NEXT_TELEMETRY_DISABLED = "1";
try {
  if (!existsSync(join(root, "node_modules", "tsx"))) {
    throw new Failure(words.notInstalled);
  }
  if (!isBuilt()) throw new Failure(words.notBuilt);
  const stop = whenStopped();
  const { register } = await import("tsx/esm/api");
  register();
  const { serveApp } = await import("../server/start/serve.ts");
  process.exitCode = await serveApp({ root, say, stop });
} catch (error) {
  fail(error);
}

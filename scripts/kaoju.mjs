// `npm run --silent kaoju -- …`: the command line, from the sources. Writes nothing to stdout but what the command prints.
import { isAbsolute, join } from "node:path";
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { manifest, requireNode, root } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
// npm goes to the project's folder; the paths that the person typed are relative to where they stood.
const calledFrom = (process.env.npm_lifecycle_event === "kaoju" && process.env.INIT_CWD) || process.cwd();
const args = process.argv.slice(2);
process.chdir(root);
try {
  await ensureDependencies({ dev: false });
  // These need no database, so they do not wait for its client either.
  if (args[0] !== "extract" && args[0] !== "verify") await ensureClient();
  const data = process.env.KAOJU_DATA || ".kaoju";
  process.env.KAOJU_DATA = isAbsolute(data) ? data : join(root, data);
  process.env.TSX_TSCONFIG_PATH = join(root, "tsconfig.json");
  const { register } = await import("tsx/esm/api");
  register();
  process.chdir(calledFrom);
  const { runCommandLine } = await import("../cli/main.ts");
  await runCommandLine(args, manifest.version);
} catch (error) {
  fail(error);
}

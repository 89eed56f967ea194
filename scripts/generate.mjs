// `npm run generate`: the Prisma client, anew.
import { ensureClient } from "./steps/client.mjs";
import { ensureDependencies } from "./steps/dependencies.mjs";
import { requireNode } from "./steps/project.mjs";
import { fail } from "./steps/say.mjs";

requireNode();
try {
  await ensureDependencies({ dev: false });
  await ensureClient({ always: true });
} catch (error) {
  fail(error);
}

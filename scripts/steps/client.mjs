// Generates the Prisma client when prisma/schema.prisma or Prisma itself has changed.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";
import { words } from "./words.mjs";

const folder = "server/generated/prisma";
const stampFile = "server/generated/stamp";
const prisma = "node_modules/prisma/build/index.js";

/** @param {{ always?: boolean }} [options] */
export async function ensureClient({ always = false } = {}) {
  const value = fingerprint(["prisma/schema.prisma", "node_modules/prisma/package.json"]);
  if (!always && existsSync(join(root, folder, "client.ts")) && isStamped(stampFile, value)) return;
  await step(words.client, () =>
    run(process.execPath, [prisma, "generate", "--no-hints"], {
      // Generating needs no schema engine, yet Prisma would download one; any file that exists keeps it from doing so.
      env: {
        PRISMA_SCHEMA_ENGINE_BINARY: join(root, prisma),
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
      },
    }),
  );
  stamp(stampFile, value);
}

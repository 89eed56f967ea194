// Builds the app with Next when its sources have changed since the last build.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fingerprint, isStamped, stamp } from "./fingerprint.mjs";
import { root } from "./project.mjs";
import { run } from "./run.mjs";
import { step } from "./say.mjs";
import { words } from "./words.mjs";

export const output = process.env.KAOJU_DIST_DIR || ".next";
const stampFile = `${output}/kaoju-sources`;
const sources = [
  "app",
  "components",
  "lib",
  "server",
  "public",
  "prisma/schema.prisma",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const leaveOut = (path) => /\.test\.tsx?$|^server\/(generated|testing)\//.test(path);

/** Whether there is a build at all, of whatever sources. */
export function isBuilt() {
  return existsSync(join(root, output, "BUILD_ID"));
}

/** @param {{ always?: boolean }} [options] */
export async function ensureBuild({ always = false } = {}) {
  const value = fingerprint(sources, leaveOut);
  if (!always && isBuilt() && isStamped(stampFile, value)) return;
  await step(isBuilt() ? words.rebuild : words.build, () =>
    run(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
      env: { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
    }),
  );
  stamp(stampFile, value);
}

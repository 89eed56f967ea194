/** Brings a database to the schema of `prisma/migrations`, and says how far it is. Writes no migration (see scripts/). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import { withSchemaEngine } from "./schema-engine";

/** Tables and enums that the engine shall leave alone: none. */
export const noFilter = { externalTables: [], externalEnums: [] };

export function readSchema(root: string): readonly [path: string, content: string] {
  const path = join(root, "prisma", "schema.prisma");
  return [path, readFileSync(path, "utf8")];
}

/** The migrations in `root`/prisma/migrations in order of time. */
export function readMigrations(root: string): MigrationList {
  const baseDir = join(root, "prisma", "migrations");
  const names = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  const lockFile = join(baseDir, "migration_lock.toml");
  const lock = existsSync(lockFile) ? readFileSync(lockFile, "utf8") : null;
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lock },
    shadowDbInitScript: "",
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(baseDir, path, "migration.sql"), "utf8") },
      },
    })),
  };
}

/** Applies what is missing and returns the names of the migrations applied. Throws with the database's words if one fails. */
export function migrate(url: string, root: string): Promise<readonly string[]> {
  return withSchemaEngine(url, readSchema(root), async (engine) => {
    const input = { migrationsList: readMigrations(root), filters: noFilter };
    return (await engine.applyMigrations(input)).appliedMigrationNames;
  });
}

/** Names of the migrations that the database lacks. Changes nothing. Throws if its history is another one than ours. */
export function missingMigrations(url: string, root: string): Promise<readonly string[]> {
  return withSchemaEngine(url, readSchema(root), async (engine) => {
    const { history, failedMigrationNames } = await engine.diagnoseMigrationHistory({
      migrationsList: readMigrations(root),
      optInToShadowDatabase: false,
      filters: noFilter,
    });
    if (failedMigrationNames.length > 0) {
      throw new Error(
        `These migrations failed on the database and were not repaired: ${failedMigrationNames.join(", ")}`,
      );
    }
    if (history === null) return [];
    if (history.diagnostic === "databaseIsBehind") return history.unappliedMigrationNames;
    throw new Error(
      `The database has migrations that this version lacks: ${history.unpersistedMigrationNames.join(", ")}`,
    );
  });
}

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { closeDb, getDb } from "./db";
import { readEnv } from "./env";
import { migrate, missingMigrations, readMigrations, readSchema } from "./migrate";
import { schemaDifference } from "./schema-engine";

const root = process.cwd();

function testDatabase(): string {
  const { DATABASE_URL } = readEnv();
  if (!DATABASE_URL) throw new Error("The tests have no database.");
  return DATABASE_URL;
}

/** A database without tables, on the server of the tests. */
async function emptyDatabase(name: string): Promise<string> {
  await getDb().$executeRawUnsafe(`create database ${name}`);
  await closeDb();
  const url = new URL(testDatabase());
  url.pathname = `/${name}`;
  return url.href;
}

test("the migrations lead to the schema", async () => {
  const { baseDir, migrationDirectories } = readMigrations(root);
  const last = migrationDirectories.at(-1)?.path ?? "";
  const reached = readFileSync(join(baseDir, last, "schema.prisma"), "utf8");
  const [, wanted] = readSchema(root);
  expect(await schemaDifference(testDatabase(), reached, wanted)).toBeUndefined();
  const longer = `${wanted}\nmodel Extra {\n  id Int @id\n}\n`;
  expect(await schemaDifference(testDatabase(), reached, longer)).toContain('CREATE TABLE "Extra"');
});

test("says what a database lacks without changing it, applies it once", async () => {
  const url = await emptyDatabase("unmigrated");
  const all = readMigrations(root).migrationDirectories.map(({ path }) => path);
  expect(await missingMigrations(url, root)).toEqual(all);
  expect(await missingMigrations(url, root)).toEqual(all);
  expect(await migrate(url, root)).toEqual(all);
  expect(await migrate(url, root)).toEqual([]);
  expect(await missingMigrations(url, root)).toEqual([]);
});

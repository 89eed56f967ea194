/**
 * `npm run migration -- NAME`: writes what changed in prisma/schema.prisma since the last migration as a new one, to be
 * read through, completed by hand where data must move, and committed. Each migration keeps the schema that it leads to,
 * because Prisma's engine in WebAssembly cannot describe a live PostgreSQL (it fails on columns of type "char").
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openTemporary } from "@/server/embedded/temporary";
import { readMigrations, readSchema } from "@/server/migrate";
import { schemaDifference } from "@/server/schema-engine";

const root = process.cwd();

async function writeMigration(name: string): Promise<void> {
  const [schemaPath, schema] = readSchema(root);
  const { baseDir, migrationDirectories } = readMigrations(root);
  const last = migrationDirectories.at(-1)?.path;
  const before = last === undefined ? undefined : readFileSync(join(baseDir, last, "schema.prisma"), "utf8");
  const script = await inThrowawayDatabase((url) => schemaDifference(url, before, schema));
  if (script === undefined) {
    console.error("The migrations already lead to the schema. Nothing written.");
    return;
  }
  const stamp = new Date().toISOString().replaceAll(/\D/g, "").slice(0, 14);
  const folder = join(baseDir, `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), script);
  writeFileSync(join(folder, "schema.prisma"), schema);
  const lock = join(baseDir, "migration_lock.toml");
  if (!existsSync(lock)) writeFileSync(lock, 'provider = "postgresql"\n');
  console.error(`Wrote ${join(folder, "migration.sql")} from ${schemaPath}.`);
}

async function inThrowawayDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const database = await openTemporary();
  try {
    return await work(database.url);
  } finally {
    await database.close();
  }
}

const name = process.argv[2];
if (name && /^[a-z0-9_]+$/.test(name)) {
  await writeMigration(name);
} else {
  console.error("Usage: npm run migration -- NAME (a-z, 0-9, _)");
  process.exitCode = 2;
}

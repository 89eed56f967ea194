/** `kaoju migrate`: brings the database to this version's tables. The one command that changes a team's schema. */
import type { Command } from "commander";
import { migrate } from "@/server/migrate";
import { openDatabase } from "@/server/start/database";
import { print } from "../print";
import { projectRoot } from "../root";
import { words } from "../words";

export function registerMigrate(program: Command): void {
  program.command("migrate").description(words()("migrate.about")).action(run);
}

async function run(): Promise<void> {
  const t = words();
  const database = await openDatabase();
  try {
    const applied = await migrate(database.url, projectRoot);
    for (const name of applied) print(t("migrate.applied", { name }));
    if (applied.length === 0) print(t("migrate.none"));
  } finally {
    await database.close();
  }
}

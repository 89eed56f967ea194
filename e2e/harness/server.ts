/**
 * The server of a run of journeys, as a process of its own: the production build, a database that is thrown away, accounts
 * that only this run knows. Tells its parent when it answers, and ends with it.
 */

import { randomBytes } from "node:crypto";
import { mkdirSync, openSync } from "node:fs";
import { closeDb } from "@/server/db";
import { freePort } from "@/server/embedded/settings";
import { openTemporary } from "@/server/embedded/temporary";
import { setEnv } from "@/server/env";
import { migrate } from "@/server/migrate";
import { addAccount } from "@/server/operations/accounts";
import { isAnswering, startNext } from "@/server/start/next-process";
import { type Person, people, type Stage } from "./people";

async function account(login: Person): Promise<[Person, string]> {
  const added = await addAccount({ login, mustChangePassword: false });
  if (!added.ok) throw new Error(`No account ${login}: ${added.problem.code}`);
  return [login, added.value.password];
}

async function run(): Promise<void> {
  const root = process.cwd();
  const database = await openTemporary();
  setEnv({ DATABASE_URL: database.url, NEXTAUTH_SECRET: randomBytes(32).toString("hex"), NODE_ENV: "production" });
  await migrate(database.url, root);
  const passwords = Object.fromEntries(await Promise.all(people.map(account))) as Stage["passwords"];
  await closeDb();
  mkdirSync("test-results", { recursive: true });
  const log = "test-results/server.log";
  const port = await freePort();
  const next = startNext({ root, mode: "start", host: "127.0.0.1", port, output: openSync(log, "w") });
  const stopped = new Promise<void>((resolve) => {
    process.once("disconnect", resolve);
    process.once("SIGTERM", resolve);
    // Ctrl-C reaches the whole group; the parent disconnects when it is done.
    process.on("SIGINT", () => undefined);
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    if (!(await isAnswering(address, Promise.race([next.ended, stopped])))) throw new Error(`See ${log}.`);
    const stage: Stage = { address, passwords, log, database: database.url };
    process.send?.(stage);
    await Promise.race([stopped, next.ended]);
  } finally {
    await next.stop();
    await database.close();
  }
}

await run();
process.exit();

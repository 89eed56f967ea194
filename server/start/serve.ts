/**
 * `npm run serve`, for deployments: the built app on DATABASE_URL. Creates and changes nothing; what is missing it names,
 * with the command that puts it right.
 */
import { closeDb } from "../db";
import { readEnv } from "../env";
import { missingMigrations } from "../migrate";
import { isAnswering, startNext } from "./next-process";
import { whyNotFree } from "./port";
import type { Terminal } from "./start";

export interface ServeOptions extends Pick<Terminal, "say"> {
  readonly root: string;
  readonly stop: Promise<void>;
}

/** Serves until `stop` or until the server ends by itself. Returns the exit status. */
export async function serveApp({ root, stop, say }: ServeOptions): Promise<number> {
  const { HOST, PORT } = readEnv();
  const problems = await whatIsMissing(root);
  if (problems.length > 0) {
    say(["Kaoju cannot serve yet:", ...problems.map((problem) => `- ${problem}`)].join("\n"));
    return 1;
  }
  const next = startNext({ root, mode: "start", host: HOST, port: PORT });
  const stopped = stop.then(() => 0);
  try {
    const address = `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
    if (await isAnswering(address, Promise.race([next.ended, stopped]))) say(`Kaoju is serving on ${address}`);
    return (await Promise.race([stopped, next.ended])) ?? 1;
  } finally {
    await next.stop();
    await closeDb();
  }
}

async function whatIsMissing(root: string): Promise<string[]> {
  const { HOST, PORT, DATABASE_URL, NEXTAUTH_SECRET } = readEnv();
  const problems: string[] = [];
  if (!NEXTAUTH_SECRET) {
    problems.push(
      "NEXTAUTH_SECRET is not set: 32 or more random characters, the same for every process of a deployment.",
    );
  }
  if (DATABASE_URL) {
    const problem = await databaseProblem(DATABASE_URL, root);
    if (problem) problems.push(problem);
  } else {
    problems.push("DATABASE_URL is not set: postgresql://USER:PASSWORD@HOST:PORT/DATABASE");
  }
  const taken = await whyNotFree(HOST, PORT);
  if (taken) problems.push(taken);
  return problems;
}

async function databaseProblem(url: string, root: string): Promise<string | undefined> {
  try {
    const missing = await missingMigrations(url, root);
    if (missing.length === 0) return undefined;
    return `The database lacks ${missing.join(", ")}. Apply them with: npm run kaoju -- migrate`;
  } catch (error) {
    return `The database cannot be used: ${error instanceof Error ? error.message.trim() : String(error)}`;
  }
}

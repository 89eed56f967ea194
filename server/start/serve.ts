/**
 * `npm run serve`, for deployments: the built app on DATABASE_URL. Creates nothing and changes no tables; what is missing it
 * names, with the command that puts it right.
 */
import { closeDb } from "../db";
import { readEnv } from "../env";
import { missingMigrations } from "../migrate";
import { startBackground } from "./background";
import { isAnswering, startNext } from "./next-process";
import { whyNotFree } from "./port";
import type { Terminal } from "./start";
import { startWords } from "./words";

export interface ServeOptions extends Pick<Terminal, "say"> {
  readonly root: string;
  readonly stop: Promise<void>;
}

/** Serves until `stop` or until the server ends by itself. Returns the exit status. */
export async function serveApp({ root, stop, say }: ServeOptions): Promise<number> {
  const t = startWords();
  const { HOST, PORT } = readEnv();
  const problems = await whatIsMissing(root);
  if (problems.length > 0) {
    say([t("cannotServe"), ...problems.map((problem) => `- ${problem}`)].join("\n"));
    return 1;
  }
  const next = startNext({ root, mode: "start", host: HOST, port: PORT });
  const stopped = stop.then(() => 0);
  try {
    const address = `http://${HOST.includes(":") ? `[${HOST}]` : HOST}:${PORT}`;
    const isServing = await isAnswering(address, Promise.race([next.ended, stopped]));
    if (isServing) say(t("serving", { address }));
    const endBackground = isServing ? startBackground(say) : null;
    const code = (await Promise.race([stopped, next.ended])) ?? 1;
    await endBackground?.();
    return code;
  } finally {
    await next.stop();
    await closeDb();
  }
}

async function whatIsMissing(root: string): Promise<string[]> {
  const { HOST, PORT, DATABASE_URL, NEXTAUTH_SECRET } = readEnv();
  const t = startWords();
  const problems: string[] = [];
  if (!NEXTAUTH_SECRET) problems.push(t("noSecret"));
  if (DATABASE_URL) {
    const problem = await databaseProblem(DATABASE_URL, root);
    if (problem) problems.push(problem);
  } else {
    problems.push(t("noDatabase"));
  }
  const taken = await whyNotFree(HOST, PORT);
  if (taken) problems.push(taken);
  return problems;
}

async function databaseProblem(url: string, root: string): Promise<string | undefined> {
  try {
    const missing = await missingMigrations(url, root);
    if (missing.length === 0) return undefined;
    return startWords()("unmigrated", { names: missing.join(", ") });
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\s+/g, " ").trim() : String(error);
    return startWords()("databaseUnusable", { reason });
  }
}

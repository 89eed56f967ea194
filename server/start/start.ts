/**
 * `npm start` and `npm run dev` from where the dependencies are there: database, migrations, first accounts, server. Ends
 * everything in the reverse order. scripts/start.mjs does what comes before.
 */
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../embedded/settings";
import { readEnv, setEnv } from "../env";
import { migrate } from "../migrate";
import { startBackground } from "./background";
import { type OpenDatabase, openDatabase } from "./database";
import { isAnswering, startNext } from "./next-process";
import { whyNotFree } from "./port";
import { ensureSecret } from "./secret";
import { needsSeed, type Seeded, sampleProject, seed, seedIsKnown } from "./seed";
import { startWords } from "./words";

/** How the terminal is told; scripts/steps/say.mjs is the one implementation. */
export interface Terminal {
  step<T>(words: string, work: () => Promise<T>): Promise<T>;
  say(words: string): void;
}

export interface StartOptions extends Terminal {
  readonly root: string;
  readonly mode: "start" | "dev";
  /** Resolves when the person wants it to end. */
  readonly stop: Promise<void>;
}

/** Runs the app until `stop` or until its server ends by itself. Returns the exit status. */
export async function runApp(options: StartOptions): Promise<number> {
  const { step, say, root, stop } = options;
  const t = startWords();
  const { HOST, PORT } = readEnv();
  const port = PORT === 0 ? await freePort() : PORT;
  const taken = await whyTaken(HOST, port);
  if (taken) {
    say(`\n${taken}`);
    return 1;
  }
  ensureSecret();
  setEnv({ NEXT_TELEMETRY_DISABLED: "1" });
  const database = await step(t("opening"), openDatabase);
  say(`    ${database.where}`);
  try {
    await prepare(database, options);
    const stopped = await Promise.race([stop.then(() => true), pause(0, false)]);
    if (stopped) return 0;
    const next = startNext({ root, mode: options.mode, host: HOST, port });
    try {
      const address = addressOf(HOST, port);
      const answering = step(t("starting"), () => isAnswering(address, Promise.race([next.ended, stop])));
      if (!(await answering)) return (await Promise.race([stop.then(() => 0), next.ended])) ?? 1;
      say(`\n${t("ready", { address })}\n${t("howToStop")}\n`);
      const endBackground = startBackground(say);
      const code = await Promise.race([stop.then(() => 0), next.ended]);
      await endBackground();
      if (code !== 0) say(t("ended", { code: String(code) }));
      return code ?? 1;
    } finally {
      await next.stop();
    }
  } finally {
    await step(t("closing"), () => database.close());
  }
}

async function prepare(database: OpenDatabase, { step, say, root }: StartOptions): Promise<void> {
  const t = startWords();
  const applied = await step(t("migrating"), () => migrate(database.url, root));
  if (applied.length > 0) say(`    ${applied.join(", ")}`);
  if (!(await needsSeed())) return;
  const seeded = await step(t("seeding"), () => seed(root));
  say(wordsFor(seeded));
  seedIsKnown();
}

function wordsFor({ accounts, sources, refused }: Seeded): string {
  const t = startWords();
  const lines = accounts.map(({ login, password }) => `      ${login.padEnd(10)}${password}`);
  return [
    `    ${t("samples", { project: sampleProject, count: sources })}`,
    ...refused.map(({ fileName, code }) => `    ${t("sampleRefused", { file: fileName, reason: code })}`),
    "",
    `    ${t("signIn")}`,
    ...lines,
    `    ${t("lost")}`,
  ].join("\n");
}

/** A start after a killed one may come a moment before the killed one's server has let go of the port. */
async function whyTaken(host: string, port: number): Promise<string | undefined> {
  let why: string | undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    why = await whyNotFree(host, port);
    if (!why) return undefined;
    await pause(250);
  }
  return why;
}

/** What a person on this computer opens; 0.0.0.0 and :: stand for all of its addresses. */
function addressOf(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "localhost" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

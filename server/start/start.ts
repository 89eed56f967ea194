/**
 * `npm start` and `npm run dev` from where the dependencies are there: database, migrations, first accounts, server. Ends
 * everything in the reverse order. scripts/start.mjs does what comes before.
 */
import { setTimeout as pause } from "node:timers/promises";
import { readEnv, setEnv } from "../env";
import { migrate } from "../migrate";
import { type OpenDatabase, openDatabase } from "./database";
import { isAnswering, startNext } from "./next-process";
import { whyNotFree } from "./port";
import { ensureSecret } from "./secret";
import { needsSeed, type Seeded, sampleProject, seed, seedIsKnown } from "./seed";

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
  const { HOST, PORT } = readEnv();
  const taken = await whyTaken(HOST, PORT);
  if (taken) {
    say(`\n${taken}`);
    return 1;
  }
  ensureSecret();
  setEnv({ NEXT_TELEMETRY_DISABLED: "1" });
  const database = await step("Opening the database", openDatabase);
  say(`    ${database.where}`);
  try {
    await prepare(database, options);
    const stopped = await Promise.race([stop.then(() => true), pause(0, false)]);
    if (stopped) return 0;
    const next = startNext({ root, mode: options.mode, host: HOST, port: PORT });
    try {
      const address = addressOf(HOST, PORT);
      const answering = step("Starting the server", () => isAnswering(address, Promise.race([next.ended, stop])));
      if (!(await answering)) return (await Promise.race([stop.then(() => 0), next.ended])) ?? 1;
      say(`\nKaoju is ready: ${address}\nCtrl-C stops it.\n`);
      const code = await Promise.race([stop.then(() => 0), next.ended]);
      if (code !== 0) say(`The server ended by itself (${code}).`);
      return code ?? 1;
    } finally {
      await next.stop();
    }
  } finally {
    await step("Closing the database", () => database.close());
  }
}

async function prepare(database: OpenDatabase, { step, say, root }: StartOptions): Promise<void> {
  const applied = await step("Bringing its tables up to date", () => migrate(database.url, root));
  if (applied.length > 0) say(`    ${applied.join(", ")}`);
  if (!(await needsSeed())) return;
  const seeded = await step("Making the sample project and two accounts", () => seed(root));
  say(wordsFor(seeded));
  seedIsKnown();
}

function wordsFor({ accounts, sources, refused }: Seeded): string {
  const lines = accounts.map(({ login, password }) => `      ${login.padEnd(10)}${password}`);
  return [
    `    "${sampleProject}" with ${sources} files`,
    ...refused.map(({ fileName, code }) => `    ${fileName} was not imported: ${code}`),
    "",
    "    Sign in with one of these. The passwords are shown this once:",
    ...lines,
    "    Lost one? npm run kaoju -- user reset LOGIN",
  ].join("\n");
}

/** A start after a killed one may come a moment before the killed one's server has let go of the port. */
async function whyTaken(host: string, port: number): Promise<string | undefined> {
  let why: string | undefined;
  for (let attempt = 0; attempt < 8; attempt += 1) {
    why = port === 0 ? undefined : await whyNotFree(host, port);
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

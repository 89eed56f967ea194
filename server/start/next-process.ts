/**
 * Next's server as a process of its own: started, waited for, stopped. It has a group of its own, so that Ctrl-C reaches
 * only us and we can end it before the database; and it ends by itself when we are killed (end-with-parent.mjs).
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { setEnv } from "../env";

export interface NextProcess {
  /** Resolves with the exit code when it has ended, for whatever reason. */
  readonly ended: Promise<number | null>;
  stop(): Promise<void>;
}

export interface NextOptions {
  readonly root: string;
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  /** File descriptor that takes all that the server writes; the terminal unless given. */
  readonly output?: number;
}

/** Milliseconds that requests at work have to finish when the server is stopped. */
const grace = 8_000;

export function startNext({ root, mode, host, port, output }: NextOptions): NextProcess {
  // What it is reached by must be known inside as well: links in what it hands out are made of it.
  setEnv({ HOST: host, PORT: String(port) });
  const parentWatch = pathToFileURL(join(root, "scripts", "end-with-parent.mjs")).href;
  const development = [join(root, "node_modules", "next", "dist", "bin", "next"), "dev"];
  const server = mode === "dev" ? development : [join(root, "scripts", "server.mjs")];
  const args = ["--import", parentWatch, ...server, "--hostname", host, "--port", String(port)];
  const child = spawn(process.execPath, args, {
    cwd: root,
    detached: process.platform !== "win32",
    stdio: ["ignore", output ?? "pipe", output ?? "inherit", "ipc"],
  });
  // Next greets with a banner and an address of its own; what comes later is the app's and is passed on.
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = chunk.split("\n").filter((line) => !isBanner(line));
    if (lines.some((line) => line.trim() !== "")) process.stdout.write(lines.join("\n"));
  });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  return { ended, stop: () => stopChild(child, ended) };
}

function isBanner(line: string): boolean {
  return /^\s*(▲ Next\.js|✓ Running next\.config|- (Local|Network|Environments|Experiments)|✓ (Starting|Ready)|[✓⨯·] use)/.test(
    line,
  );
}

async function stopChild(child: ChildProcess, ended: Promise<number | null>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGTERM");
  const timer = new AbortController();
  const late = pause(grace, "late", { signal: timer.signal }).catch(() => undefined);
  if ((await Promise.race([ended, late])) === "late") child.kill("SIGKILL");
  timer.abort();
  await ended;
}

/** Waits until the app answers on its health route. False if `ended` comes first. Throws after two minutes. */
export async function isAnswering(address: string, ended: Promise<unknown>): Promise<boolean> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const until = Date.now() + 120_000;
  while (!over && Date.now() < until) {
    try {
      const response = await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(30_000) });
      if (response.ok) return true;
      if (response.status >= 500) await response.body?.cancel();
    } catch {
      // Not listening yet.
    }
    await pause(150);
  }
  if (over) return false;
  throw new Error(`The app did not answer on ${address}/api/health within two minutes.`);
}

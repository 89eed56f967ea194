// When the person wants a long-running program to end: Ctrl-C, SIGTERM, a closed terminal, or an npm that was killed.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { say } from "./say.mjs";
import { words } from "./words.mjs";

/** Resolves at the first such sign. A second Ctrl-C ends the process at once. */
export function whenStopped() {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal) => {
      if (asked && signal === "SIGINT") process.exit(130);
      if (!asked) say(`\n${words.stopping}`);
      asked = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ask(signal));
    if (process.env.npm_lifecycle_event && process.platform !== "win32") watchNpm(() => ask("npm"));
  });
}

/**
 * npm that is killed outright takes nobody with it: without this, the app would run on, unseen, and keep the port. A process
 * whose parent is gone gets another one, at once, even while the dead one waits to be collected.
 */
function watchNpm(gone) {
  // npm starts scripts through a shell; some shells give way to the script, some stay in between.
  const shell = process.ppid;
  const isShell = /sh$/.test(commandOf(shell));
  const npm = isShell ? parentOf(shell) : shell;
  if (!npm) return;
  const timer = setInterval(
    () => {
      if (process.ppid === shell && (!isShell || parentOf(shell) === npm)) return;
      clearInterval(timer);
      gone();
    },
    // Without /proc each look starts a program.
    process.platform === "linux" ? 500 : 3000,
  );
  timer.unref();
}

function commandOf(pid) {
  return stat(pid)?.command ?? ask(pid, "comm");
}

function parentOf(pid) {
  return stat(pid)?.parent ?? Number(ask(pid, "ppid"));
}

/** From Linux's /proc: `pid (command) state parent …`, where the command may hold anything. */
function stat(pid) {
  try {
    const [, command, parent] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return command === undefined ? undefined : { command, parent: Number(parent) };
  } catch {
    return undefined;
  }
}

function ask(pid, what) {
  return (spawnSync("ps", ["-o", `${what}=`, "-p", String(pid)], { encoding: "utf8" }).stdout ?? "").trim();
}

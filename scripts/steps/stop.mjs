// When the person wants a long-running program to end: Ctrl-C, SIGTERM, a closed terminal, or an npm that was killed.
import { say } from "./say.mjs";

/** Resolves at the first such sign. A second Ctrl-C ends the process at once. */
export function whenStopped() {
  return new Promise((resolve) => {
    let asked = false;
    const ask = (signal) => {
      if (asked && signal === "SIGINT") process.exit(130);
      if (!asked) say("\nStopping …");
      asked = true;
      resolve();
    };
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => ask(signal));
    if (process.env.npm_lifecycle_event) watchParent(ask);
  });
}

/** npm that is killed outright takes nobody with it: without this, the app would run on, unseen, and keep the port. */
function watchParent(ask) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    ask("parent");
  }, 500);
  timer.unref();
}

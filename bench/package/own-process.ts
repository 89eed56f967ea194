/** Runs a piece of a bench in a process of its own, so that no run finds the memory of another. */
import { spawnSync } from "node:child_process";

/** Runs a module with a task and answers what it prints as JSON. Throws if it fails. */
export function inOwnProcess<Task, Result>(module: string, task: Task): Result {
  const run = spawnSync(process.execPath, [...process.execArgv, module, JSON.stringify(task)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (run.status !== 0) throw new Error(`${module} failed: ${run.signal ?? run.status}`);
  return JSON.parse(run.stdout);
}

/** The other side: if this process was started for the module, does its task and prints what comes of it. */
export async function doOwnTask<Task>(module: string, work: (task: Task) => Promise<unknown>): Promise<void> {
  const [, script, task] = process.argv;
  if (script !== module || task === undefined) return;
  process.stdout.write(JSON.stringify(await work(JSON.parse(task))));
}

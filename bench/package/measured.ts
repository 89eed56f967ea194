/** What a piece of work costs the process that does it. Measures; judges nothing. */
import { monitorEventLoopDelay, performance } from "node:perf_hooks";

export interface Cost {
  readonly seconds: number;
  /** Seconds of processor time of this process, all threads; the database's are not among them. */
  readonly processor: number;
  /** Seconds in which the thread that answers requests did something. */
  readonly thread: number;
  /** Of the process at its largest, in bytes, over what it had before. */
  readonly growth: number;
  /** Milliseconds for which other requests had to wait at most: the longest step without a pause. */
  readonly longest: number;
}

const resolution = 5;

/** Does the work once. What it needs should be loaded and compiled before. */
export async function measured<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watch = setInterval(look, 20);
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  const [start, used, loop] = [performance.now(), process.cpuUsage(), performance.eventLoopUtilization()];
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const thread = performance.eventLoopUtilization(loop).active / 1000;
  delay.disable();
  clearInterval(watch);
  look();
  const longest = Math.max(0, delay.max / 1e6 - resolution);
  return { value, cost: { seconds, processor: (user + system) / 1e6, thread, growth: most - before, longest } };
}

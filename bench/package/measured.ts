/** What a piece of work costs the process that does it. Measures; judges nothing. */
import { performance } from "node:perf_hooks";

export interface Cost {
  readonly seconds: number;
  /** Seconds of processor time of this process, all threads; the database's are not among them. */
  readonly processor: number;
  /** Seconds in which the thread that answers requests did something. */
  readonly thread: number;
  /** Of the process at its largest, in bytes, over what it had before. */
  readonly growth: number;
  /**
   * Milliseconds of processor time, all threads, between two turns of the event loop at most: what another request has to wait
   * for. Not of time by the clock, in which other processes of the machine have their share.
   */
  readonly longest: number;
}

/** Does the work once. What it needs should be loaded and compiled before. */
export async function measured<T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly cost: Cost }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let most = before;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const watch = setInterval(look, 20);
  let longest = 0;
  let last = process.cpuUsage();
  const turns = setInterval(() => {
    const now = process.cpuUsage();
    longest = Math.max(longest, (now.user - last.user + now.system - last.system) / 1000);
    last = now;
  }, 1);
  const [start, used, loop] = [performance.now(), process.cpuUsage(), performance.eventLoopUtilization()];
  const value = await work();
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(used);
  const thread = performance.eventLoopUtilization(loop).active / 1000;
  clearInterval(turns);
  clearInterval(watch);
  look();
  return { value, cost: { seconds, processor: (user + system) / 1e6, thread, growth: most - before, longest } };
}

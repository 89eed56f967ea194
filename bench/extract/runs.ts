/** One measured run of a reader over texts. */
import type { Reader } from "./reader";

export interface Order {
  readonly texts: readonly string[];
  /** How many times all of them are read. */
  readonly passes: number;
}

export interface Run {
  /** In all passes together. */
  readonly found: number;
  readonly seconds: number;
  /** Of the process as a whole: also what compiles and collects the garbage beside the thread that reads. */
  readonly processorSeconds: number;
}

export function read(reader: Reader, { texts, passes }: Order): Run {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let found = 0;
  for (let i = 0; i < passes; i++) for (const text of texts) found += reader(text);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { found, seconds, processorSeconds: (user + system) / 1e6 };
}

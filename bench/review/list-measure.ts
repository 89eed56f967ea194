/** Times one call after the other against a running database. Knows nothing of what is called; never judges a time. */
import { readFileSync } from "node:fs";
import pg from "pg";

export interface Timing {
  /** Milliseconds by the clock, fastest first. */
  readonly times: readonly number[];
  /** Milliseconds of processor time that the database took for one call, null where the system does not tell. */
  readonly processor: number | null;
}

/** Of an odd number of times the one in the middle. */
export function medianOf({ times }: Timing): number {
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}

/** Calls `work` twice to warm up, then `rounds` times. */
export async function time(url: string, work: () => Promise<unknown>, rounds: number): Promise<Timing> {
  await work();
  await work();
  const watch = new pg.Client({ connectionString: url });
  await watch.connect();
  const before = await processorTime(watch);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const after = await processorTime(watch);
  await watch.end();
  const processor = before === null || after === null ? null : Math.max(0, (after - before) / rounds);
  return { times: times.sort((a, b) => a - b), processor };
}

/** Of all of the database's connections, in steps of 10 ms. On a busy machine it says more than the clock. */
async function processorTime(client: pg.Client): Promise<number | null> {
  const { rows } = await client.query<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend'",
  );
  try {
    return rows.reduce((sum, { pid }) => {
      const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      // User and system time, of itself and of workers that have ended, in hundredths of a second.
      return sum + 10 * [11, 12, 13, 14].reduce((ticks, index) => ticks + Number(fields[index]), 0);
    }, 0);
  } catch {
    return null;
  }
}

/**
 * Measures contestants in turn, round by round, so that what else the machine does hits all of them alike. Knows nothing
 * of what they do; never judges a time.
 */
import type { Reader } from "./contestants";
import { lengthOf } from "./texts";

export interface Entry {
  readonly name: string;
  readonly read: Reader;
  /** What it reads in each round, one call a text. */
  readonly texts: readonly string[];
}

export interface Result {
  readonly name: string;
  /** UTF-16 units read in one pass over its texts. */
  readonly characters: number;
  /** What it found in one pass. */
  readonly found: number;
  /** Characters a second by the clock, one rate a round. */
  readonly rates: readonly number[];
  /**
   * Characters a second of processor time, one rate a round. On a busy machine it says more than the clock; it counts the
   * process as a whole, also what collects its garbage beside the one thread.
   */
  readonly processorRates: readonly number[];
}

/** A pass shorter than this is repeated within its round: the clock and one garbage collection would say too much. */
const shortestMs = 50;

/**
 * Warms every entry up for so many seconds of processor time, then measures `rounds` rounds. The order turns by one each
 * round.
 */
export function measure(entries: readonly Entry[], rounds: number, warmUpSeconds = 3): Result[] {
  const warmed = entries.map((entry) => ({ entry, ...warmUp(entry, warmUpSeconds), runs: [] as Run[] }));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < warmed.length; turn++) {
      const one = warmed[(round + turn) % warmed.length];
      one?.runs.push(run(one.entry, one.passes));
    }
  return warmed.map(({ entry, found, passes, runs }) => {
    const characters = lengthOf(entry.texts);
    return {
      name: entry.name,
      characters,
      found,
      rates: runs.map(({ seconds }) => (characters * passes) / seconds),
      processorRates: runs.map(({ processorSeconds }) => (characters * passes) / processorSeconds),
    };
  });
}

/** Runs it until it is compiled; the last pass says how many make a round. */
function warmUp(entry: Entry, leastSeconds: number): { found: number; passes: number } {
  let last = run(entry, 1);
  let spent = last.processorSeconds;
  while (spent < leastSeconds) {
    last = run(entry, 1);
    spent += last.processorSeconds;
  }
  return { found: last.found, passes: Math.max(1, Math.ceil(shortestMs / (last.seconds * 1000))) };
}

interface Run {
  /** In all passes together. */
  readonly found: number;
  readonly seconds: number;
  readonly processorSeconds: number;
}

/** Reads all its texts so many times. */
function run(entry: Entry, passes: number): Run {
  const [start, processor] = [performance.now(), process.cpuUsage()];
  let found = 0;
  for (let i = 0; i < passes; i++) for (const text of entry.texts) found += entry.read(text);
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(processor);
  return { found, seconds, processorSeconds: (user + system) / 1e6 };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** How many times as fast `a` is as `b`: medians of the rounds' ratios, in each of which both met the same noise. */
export function ratio(a: Result, b: Result): { readonly clock: number; readonly processor: number } {
  return { clock: medianRatio(a.rates, b.rates), processor: medianRatio(a.processorRates, b.processorRates) };
}

function medianRatio(a: readonly number[], b: readonly number[]): number {
  return median(a.map((rate, round) => rate / (b[round] ?? Number.NaN)));
}

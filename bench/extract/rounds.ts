/**
 * Measures contestants in turn, round by round, so that what else the machine does hits all of them alike. Knows nothing
 * of what they do or where they run; never judges a time.
 */
import type { ReaderName } from "./reader";
import type { Order, Run } from "./runs";
import { lengthOf } from "./texts";

export interface Entry {
  readonly name: string;
  readonly reader: ReaderName;
  /** What it reads in each round, one call a text. */
  readonly texts: readonly string[];
}

/** Has a contestant read, wherever it does. */
export type RunReader = (reader: ReaderName, order: Order) => Promise<Run>;

export interface Result {
  readonly name: string;
  /** UTF-16 units read in one pass over its texts. */
  readonly characters: number;
  /** What it found in one pass. */
  readonly found: number;
  /** Characters a second by the clock, one rate a round. */
  readonly rates: readonly number[];
  /** Characters a second of processor time, one rate a round. On a busy machine it says more than the clock. */
  readonly processorRates: readonly number[];
}

/** A pass shorter than this is repeated within its round: the clock and one garbage collection would say too much. */
const shortestMs = 50;

/** Warm-up goes on until so many spells, one after the other, were no faster than the fastest before. */
const patience = 3;
const faster = 1.03;

/**
 * Warms every entry up, in spells of so many seconds of processor time, then measures `rounds` rounds. The order turns by
 * one each round.
 */
export async function measure(
  run: RunReader,
  entries: readonly Entry[],
  rounds: number,
  spellSeconds = 1,
): Promise<Result[]> {
  const warmed: Warmed[] = [];
  for (const entry of entries) warmed.push(await warmUp(run, entry, spellSeconds));
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < warmed.length; turn++) {
      const one = warmed[(round + turn) % warmed.length];
      one?.runs.push(await run(one.entry.reader, { texts: one.entry.texts, passes: one.passes }));
    }
  return warmed.map(resultOf);
}

interface Warmed {
  readonly entry: Entry;
  readonly found: number;
  /** How many make a round. */
  readonly passes: number;
  readonly runs: Run[];
}

/**
 * Runs it until it gets no faster. A small reader is compiled within a second; an engine of many functions takes many, and on
 * a busy machine, where they are compiled late, more than any fixed time would give it.
 */
async function warmUp(run: RunReader, entry: Entry, spellSeconds: number): Promise<Warmed> {
  const order = { texts: entry.texts, passes: 1 };
  let last = await run(entry.reader, order);
  // One pass longer than a spell has run what there is often enough.
  const enough = last.processorSeconds > spellSeconds ? 1 : patience;
  let best = 0;
  for (let stale = 0; stale < enough; stale++) {
    let [passes, spent] = [0, 0];
    while (spent < spellSeconds) {
      last = await run(entry.reader, order);
      passes++;
      spent += last.processorSeconds;
    }
    if (passes / spent < best * faster) continue;
    best = passes / spent;
    stale = -1;
  }
  return { entry, found: last.found, passes: Math.max(1, Math.ceil(shortestMs / (last.seconds * 1000))), runs: [] };
}

function resultOf({ entry, found, passes, runs }: Warmed): Result {
  const characters = lengthOf(entry.texts);
  return {
    name: entry.name,
    characters,
    found,
    rates: runs.map(({ seconds }) => (characters * passes) / seconds),
    processorRates: runs.map(({ processorSeconds }) => (characters * passes) / processorSeconds),
  };
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

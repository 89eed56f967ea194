// Says what is being done, step by step and with times, on stderr: stdout belongs to what a command was asked for.

import { words } from "./words.mjs";

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs one step and writes `title … 3.2 s`. A step that fails prints why and throws.
 *
 * @template T
 * @param {string} title
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = performance.now();
  process.stderr.write(`  ${title} … `);
  try {
    const result = await work();
    process.stderr.write(`${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stderr.write(`${words.failed}\n`);
    throw error;
  }
}

export function seconds(milliseconds) {
  return words.seconds((milliseconds / 1000).toFixed(1));
}

/** Prints an expected failure as its words alone and ends with status 1; a bug keeps its stack. */
export function fail(error) {
  say(error instanceof Failure ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exit(1);
}

/** Something that the person at the terminal can put right; the message says how. */
export class Failure extends Error {}

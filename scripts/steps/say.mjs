// Says what is being done, step by step and with times, on stderr: stdout belongs to what a command was asked for.

export function say(words) {
  process.stderr.write(`${words}\n`);
}

/**
 * Runs one step and writes `words … 3.2 s`. A step that fails prints why and throws.
 *
 * @template T
 * @param {string} words
 * @param {() => Promise<T> | T} work
 * @returns {Promise<T>}
 */
export async function step(words, work) {
  const began = performance.now();
  process.stderr.write(`  ${words} … `);
  try {
    const result = await work();
    process.stderr.write(`${seconds(performance.now() - began)}\n`);
    return result;
  } catch (error) {
    process.stderr.write("failed\n");
    throw error;
  }
}

export function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Prints an expected failure as its words alone and ends with status 1; a bug keeps its stack. */
export function fail(error) {
  say(error instanceof Failure ? `\n${error.message}` : `\n${error?.stack ?? error}`);
  process.exit(1);
}

/** Something that the person at the terminal can put right; the message says how. */
export class Failure extends Error {}

/**
 * Logistic regression on signs that are there or not: the odds of being right start at a base, and each sign lowers them.
 * No sign may raise them, so that every weight can be told to a person as a reason for doubt. Deterministic.
 */

export interface Example {
  /** Indexes of the signs that are there. */
  readonly signs: readonly number[];
  readonly right: boolean;
  /** Index of the text that it comes from. What a whole text has in common is no merit or fault of a sign. */
  readonly text: number;
}

export interface Model {
  /** Log-odds without a sign. */
  readonly base: number;
  /** By how much each sign lowers them; never negative. */
  readonly weights: readonly number[];
}

export interface Ridges {
  /** How strongly the weights are held down. */
  readonly weights: number;
  /** The same for what each text has of its own; infinite: texts have nothing of their own. */
  readonly texts: number;
}

const rounds = 600;

/**
 * The model of the least mean log loss plus half the ridge times the squares of weights and of texts' own odds (the base
 * goes free), by accelerated gradient descent that keeps the weights from becoming negative. Without examples: even odds.
 */
export function fitModel(examples: readonly Example[], signs: number, ridges: Ridges): Model {
  const texts = Number.isFinite(ridges.texts) ? Math.max(0, ...examples.map(({ text }) => text + 1)) : 0;
  // One vector: the base, then the weights, then the texts' own odds.
  const own = 1 + signs;
  let now: readonly number[] = new Array<number>(own + texts).fill(0);
  if (examples.length === 0) return modelOf(now, signs);
  // The loss bends at most a quarter of the squared length of an example: this step never overshoots.
  const longest = Math.max(...examples.map((example) => example.signs.length));
  const step = 4 / (2 + longest + 4 * Math.max(ridges.weights, texts > 0 ? ridges.texts : 0));
  let ahead = now;
  for (let round = 1; round <= rounds; round++) {
    const next = descend(ahead, slopesAt(ahead, examples, signs, texts > 0, ridges), step, own);
    const momentum = (round - 1) / (round + 2);
    ahead = next.map((value, index) => value + momentum * (value - (now[index] ?? 0)));
    now = next;
  }
  return modelOf(now, signs);
}

/** The chance that an example with these signs is right, in a text that has nothing of its own. */
export function modelChance({ base, weights }: Model, signs: readonly number[]): number {
  return logistic(signs.reduce((sum, sign) => sum - (weights[sign] ?? 0), base));
}

/** Mean of minus the logarithm of the chance given to what came true; chances are kept a little off 0 and 1. */
export function logLoss(outcomes: readonly { readonly chance: number; readonly right: boolean }[]): number {
  const losses = outcomes.map(({ chance, right }) => -Math.log(Math.max(1e-6, right ? chance : 1 - chance)));
  return losses.reduce((sum, loss) => sum + loss, 0) / Math.max(1, losses.length);
}

function slopesAt(
  at: readonly number[],
  examples: readonly Example[],
  signs: number,
  hasTexts: boolean,
  ridges: Ridges,
): number[] {
  const own = 1 + signs;
  const slopes = at.map((value, index) => (index === 0 ? 0 : value * (index < own ? ridges.weights : ridges.texts)));
  const add = (index: number, error: number) => {
    slopes[index] = (slopes[index] ?? 0) + error;
  };
  for (const { signs: there, right, text } of examples) {
    let odds = (at[0] ?? 0) + (hasTexts ? (at[own + text] ?? 0) : 0);
    for (const sign of there) odds -= at[1 + sign] ?? 0;
    const error = (logistic(odds) - Number(right)) / examples.length;
    add(0, error);
    for (const sign of there) add(1 + sign, -error);
    if (hasTexts) add(own + text, error);
  }
  return slopes;
}

function descend(at: readonly number[], slopes: number[], step: number, own: number): number[] {
  return at.map((value, index) => {
    const lower = value - step * (slopes[index] ?? 0);
    return index > 0 && index < own ? Math.max(0, lower) : lower;
  });
}

function modelOf(vector: readonly number[], signs: number): Model {
  return { base: vector[0] ?? 0, weights: [...vector.slice(1, 1 + signs)] };
}

function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

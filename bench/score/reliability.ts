/**
 * How far a stated chance can be believed: what share of the facts that it was said of turned out right. Pure arithmetic on
 * chances and outcomes; knows no facts.
 */

/** A chance from 0 to 1, and what came of it. */
export interface Outcome {
  readonly chance: number;
  readonly right: boolean;
}

export interface Bin {
  /** Inclusive. */
  readonly from: number;
  /** Exclusive, but for the last bin. */
  readonly to: number;
  readonly count: number;
  readonly meanChance: number;
  readonly shareRight: number;
}

export interface Reliability {
  readonly count: number;
  readonly shareRight: number;
  /** Bins that hold something, from low to high. */
  readonly bins: readonly Bin[];
  /** Mean square of chance minus outcome: 0 is best. */
  readonly brier: number;
  /** The Brier score of whoever always says the share of all that is right. */
  readonly brierOfBaseRate: number;
  /** Mean distance of the bins' mean chance from their share right, weighted by their size. */
  readonly calibrationError: number;
  /** How often a wrong fact has a lower chance than a right one, of all such pairs; a tie counts half. Null without both. */
  readonly ranking: number | null;
}

/** Narrower towards 1, where most facts are and where a reviewer decides what to trust. */
const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1];

export function reliabilityOf(outcomes: readonly Outcome[]): Reliability {
  const shareRight = mean(outcomes.map(({ right }) => Number(right)));
  const bins = edges.slice(1).flatMap((to, index): Bin[] => {
    const from = edges[index] ?? 0;
    const last = to === 1;
    const own = outcomes.filter(({ chance }) => chance >= from && (chance < to || last));
    if (own.length === 0) return [];
    const meanChance = mean(own.map(({ chance }) => chance));
    return [{ from, to, count: own.length, meanChance, shareRight: mean(own.map(({ right }) => Number(right))) }];
  });
  return {
    count: outcomes.length,
    shareRight,
    bins,
    brier: mean(outcomes.map(({ chance, right }) => (chance - Number(right)) ** 2)),
    brierOfBaseRate: shareRight * (1 - shareRight),
    calibrationError: bins.reduce(
      (sum, bin) => sum + (bin.count / outcomes.length) * Math.abs(bin.meanChance - bin.shareRight),
      0,
    ),
    ranking: rankingOf(outcomes),
  };
}

function rankingOf(outcomes: readonly Outcome[]): number | null {
  const [right, wrong] = [true, false].map((side) => outcomes.filter((one) => one.right === side));
  if (!right?.length || !wrong?.length) return null;
  const points = wrong.flatMap((bad) =>
    right.map((good): number => (bad.chance < good.chance ? 1 : bad.chance === good.chance ? 0.5 : 0)),
  );
  return mean(points);
}

/** 0 of nothing. */
function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** How what was measured on a screen is set out: at this machine's speed and slowed, beside what is asked. */
import { round } from "./figures";
import { printTable } from "./tables";

export interface Figure {
  readonly what: string;
  readonly unit: string;
  /** At most so much is asked for. Null: nothing is. */
  readonly limit: number | null;
  readonly median: number;
  readonly worst: number;
}

/** The same figures at several speeds. */
export interface Speed {
  readonly name: string;
  readonly figures: readonly Figure[];
}

/** A row for each figure: for each speed median, worst, and the median's share of the limit. */
export function printFigures(title: string, speeds: readonly Speed[]): void {
  const head = ["", "limit", ...speeds.flatMap(({ name }) => [name, "worst", "of the limit"])];
  const rows = (speeds[0]?.figures ?? []).map(({ what, unit, limit }, at) => {
    const cells = speeds.flatMap(({ figures }) => {
      const { median = Number.NaN, worst = Number.NaN } = figures[at] ?? {};
      const share = limit ? `${round(median / limit, 2)}` : "";
      return [`${written(median)} ${unit}`, written(worst), share];
    });
    return [what, limit === null ? "" : `≤ ${limit} ${unit}`, ...cells];
  });
  printTable(title, [head, ...rows]);
}

function written(value: number): string {
  return round(value, value < 10 && !Number.isInteger(value) ? 1 : 0);
}

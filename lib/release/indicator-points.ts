/**
 * The points of one indicator's chart, worked out of frozen claims that come page by page: exact levels of a place in a whole
 * year. Whatever is left out is counted with its reason, so that a chart never looks like all there is. Pure.
 */
import { compareDecimals } from "@/lib/fact/decimal";
import type { FactFields } from "@/lib/fact/fact";
import { parsePeriod } from "@/lib/fact/period";
import { inUnit } from "./comparable-units";

/** What a chart needs of a released fact. */
export interface ChartClaim extends Pick<FactFields, "place" | "period" | "value" | "unit" | "bound" | "level"> {
  readonly factId: string;
}

export interface IndicatorPoint {
  readonly place: string;
  readonly year: number;
  /** Decimal, in the unit of the chart. */
  readonly value: string;
  /** How many facts state it. */
  readonly facts: number;
  /** The first of them in the order of the text. */
  readonly factId: string;
}

/**
 * In the order in which they are asked: only a change is stated · the figure of one case or of a story · about, more or less than ·
 * no whole year · a unit that does not compare · the same place and year with another figure · more points than fit.
 */
export const leftOutReasons = ["change", "story", "inexact", "period", "unit", "conflict", "beyond"] as const;
export type LeftOutReason = (typeof leftOutReasons)[number];

export interface IndicatorPoints {
  /** By place as they first appear, then by year. */
  readonly points: readonly IndicatorPoint[];
  /** Facts, by why they are not in the chart. */
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

interface Cell {
  readonly place: string;
  readonly year: number;
  readonly value: string;
  readonly factId: string;
  facts: number;
  conflict: boolean;
}

/** Gathers claims; its size grows with the places and years, not with the facts. */
export class PointGatherer {
  private readonly cells = new Map<string, Cell>();
  private readonly leftOut = Object.fromEntries(leftOutReasons.map((reason) => [reason, 0])) as Record<
    LeftOutReason,
    number
  >;

  /** @param unit that of the chart */
  constructor(private readonly unit: string) {}

  add(claims: Iterable<ChartClaim>): void {
    for (const claim of claims) this.addOne(claim);
  }

  /** @param most points; the places with most of them stay */
  points(most: number): IndicatorPoints {
    const leftOut = { ...this.leftOut };
    const agreed: Cell[] = [];
    for (const cell of this.cells.values()) {
      if (cell.conflict) leftOut.conflict += cell.facts;
      else agreed.push(cell);
    }
    const points: IndicatorPoint[] = [];
    for (const ofPlace of byPlace(agreed)) {
      const fits = points.length + ofPlace.length <= most;
      for (const { place, year, value, facts, factId } of ofPlace) {
        if (fits) points.push({ place, year, value, facts, factId });
        else leftOut.beyond += facts;
      }
    }
    return { points, leftOut };
  }

  private addOne(claim: ChartClaim): void {
    const year = wholeYear(claim.period);
    const reason = whyNot(claim, year);
    const value = reason === null && claim.value !== null ? inUnit(claim.value, claim.unit ?? "", this.unit) : null;
    if (reason !== null || value === null || year === null) {
      this.leftOut[reason ?? "unit"]++;
      return;
    }
    const { place, factId } = claim;
    const key = JSON.stringify([place, year]);
    const cell = this.cells.get(key);
    if (!cell) this.cells.set(key, { place, year, value, factId, facts: 1, conflict: false });
    else {
      cell.facts++;
      cell.conflict ||= compareDecimals(cell.value, value) !== 0;
    }
  }
}

function whyNot({ value, level, bound }: ChartClaim, year: number | null): LeftOutReason | null {
  if (value === null) return "change";
  if (level !== "aggregate") return "story";
  if (bound !== null && bound !== "=") return "inexact";
  return year === null ? "period" : null;
}

/** Those with most years first; the order of the text decides between equals. */
function byPlace(cells: readonly Cell[]): Cell[][] {
  const places = new Map<string, Cell[]>();
  for (const cell of cells) places.set(cell.place, [...(places.get(cell.place) ?? []), cell]);
  return [...places.values()]
    .map((ofPlace) => ofPlace.toSorted((a, b) => a.year - b.year))
    .sort((a, b) => b.length - a.length);
}

/** The year that a period covers from its first day to its last; null for any other. */
export function wholeYear(period: string | null): number | null {
  const ends = period === null ? null : parsePeriod(period);
  if (!ends || ends.start.slice(0, 4) !== ends.end.slice(0, 4)) return null;
  const begins = ["", "-01", "-01-01"].includes(ends.start.slice(4));
  const finishes = ["", "-12", "-12-31"].includes(ends.end.slice(4));
  // One point alone covers a year only if it is a year.
  const isPoint = ends.start === ends.end && ends.start.length > 4;
  return begins && finishes && !isPoint ? Number(ends.start.slice(0, 4)) : null;
}

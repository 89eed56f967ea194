/**
 * Whether one field of an extracted fact says what gold says. The measures are those of the scorer beside the shared gold
 * (`../shared/gold/score.mjs`); a test holds the two together. Knows nothing of which fact belongs to which.
 */
import type { FactFields } from "@/lib/fact/fact";
import type { GoldFact } from "./gold-facts";

/** What is compared, in the order of print. `priorPeriod` and `level` are not scored. */
export const scoredFields = [
  "value",
  "unit",
  "bound",
  "change",
  "basis",
  "prior",
  "period",
  "place",
  "indicator",
] as const;
export type ScoredField = (typeof scoredFields)[number];

/** Those that make up `core`. */
export const coreFields: readonly ScoredField[] = ["value", "unit", "change", "prior"];

const rules: Readonly<Record<ScoredField, (gold: GoldFact, said: FactFields) => boolean>> = {
  value: (gold, said) => sameNumber(gold.value, said.value),
  unit: (gold, said) =>
    (gold.value ?? null) === null || either(gold.unit, gold.unitAlt).some((unit) => (unit ?? "") === (said.unit ?? "")),
  bound: (gold, said) => (gold.value ?? null) === null || (gold.bound ?? "=") === (said.bound ?? "="),
  change: (gold, said) =>
    sameNumber(gold.change, said.change) &&
    ((gold.change ?? null) === null || (gold.changeUnit ?? "%") === (said.changeUnit ?? "%")),
  basis: (gold, said) =>
    (gold.change ?? null) === null || either(gold.basis, gold.basisAlt).some((basis) => sameBasis(basis, said.basis)),
  prior: (gold, said) => sameNumber(gold.prior, said.prior),
  period: (gold, said) =>
    either(gold.period, gold.periodAlt).some((period) => bothEnds(period) === bothEnds(said.period)),
  place: (gold, said) => either(gold.place, gold.placeAlt).some((place) => samePlace(place, said.place)),
  indicator: (gold, said) =>
    either(gold.indicator, gold.indicatorAlt).some((words) => sameWords(words ?? "", said.indicator)),
};

/** The fields in which `said` differs from what gold accepts. */
export function wrongFields(gold: GoldFact, said: FactFields): ScoredField[] {
  return scoredFields.filter((field) => !rules[field](gold, said));
}

function either(one: string | null | undefined, others: readonly (string | null)[] = []): (string | null)[] {
  return [one ?? null, ...others];
}

function sameNumber(a: number | string | null | undefined, b: string | null): boolean {
  const [x, y] = [numberOf(a), numberOf(b)];
  if (x === null || y === null) return x === y;
  return Math.abs(x - y) <= 1e-6 * Math.max(1, Math.abs(x), Math.abs(y));
}

/** Scores compare as floats do; facts themselves never pass through one. */
function numberOf(written: number | string | null | undefined): number | null {
  return written === null || written === undefined || written === "" ? null : Number(written);
}

function sameBasis(a: string | null, b: string | null): boolean {
  if (a === b) return true;
  if (!a?.startsWith("vs:") || !b?.startsWith("vs:")) return false;
  return holdsOther(a.slice(3), b.slice(3)) || dice(a, b) >= 0.5;
}

function bothEnds(period: string | null): string | null {
  if (!period) return null;
  const [start = "", end = start] = period.split("/");
  return `${start}/${end}`;
}

const placeClass = /(黎族苗族自治县|黎族自治县|自治县|自治州|自治区|特别行政区|省|市|县|区|镇|乡)$/u;

function shortPlace(place: string | null): string {
  return (place ?? "")
    .split("/")
    .map((part) => part.trim())
    .map((part) => (part.length > 2 ? part.replace(placeClass, "") : part))
    .join("/");
}

function samePlace(a: string | null, b: string | null): boolean {
  const [x, y] = [shortPlace(a), shortPlace(b)];
  return x === y || x.split("/").at(-1) === y.split("/").at(-1);
}

function sameWords(a: string, b: string): boolean {
  const likeness = dice(a, b);
  return likeness >= 0.5 || (likeness >= 0.35 && holdsOther(a, b));
}

/** One is part of the other, particles aside. */
function holdsOther(a: string, b: string): boolean {
  const [x, y] = [a, b].map((words) => words.replace(/[\s的了共数]/gu, ""));
  if (x === undefined || y === undefined || x.length < 2 || y.length < 2) return false;
  return x.includes(y) || y.includes(x);
}

/** Dice's measure of the pairs of neighbouring characters, 0 to 1. */
function dice(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const size = (pairs: ReadonlyMap<string, number>) => [...pairs.values()].reduce((sum, count) => sum + count, 0);
  const all = size(x) + size(y);
  if (all === 0) return a === b ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of y) shared += Math.min(count, x.get(pair) ?? 0);
  return (2 * shared) / all;
}

function pairsOf(words: string): Map<string, number> {
  const bare = words.replace(/[\s，。、：:；;“”"'‘’（）()《》的了共]/gu, "");
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < bare.length; at++) {
    const pair = bare.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

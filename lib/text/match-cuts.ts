/** Which of the old cuts each new one goes on as, when a person moves them. */
import type { Span } from "./span";

/**
 * For each new cut the index of the old one that it shares most text with, or null. Each old cut goes on as one new cut
 * at most; of two that want it, the one that shares more gets it, and the earlier where they share the same.
 */
export function matchCuts(before: readonly Span[], after: readonly Span[]): (number | null)[] {
  const shared = after.flatMap((cut, to) =>
    before.map((old, from) => ({ to, from, size: Math.min(cut.end, old.end) - Math.max(cut.start, old.start) })),
  );
  const best = shared.filter(({ size }) => size > 0).sort((a, b) => b.size - a.size || a.to - b.to || a.from - b.from);
  const matches: (number | null)[] = after.map(() => null);
  const taken = new Set<number>();
  for (const { to, from } of best) {
    if (matches[to] !== null || taken.has(from)) continue;
    matches[to] = from;
    taken.add(from);
  }
  return matches;
}

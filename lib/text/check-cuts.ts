/** Whether a person's cuts can be made. Moves nothing; the offsets are taken as they are or refused. */
import type { Span } from "./span";

export type CutProblem = "order" | "outside-text" | "empty" | "inside-character";

/**
 * The first cut that cannot be made, or null: cuts stand in order without overlapping, lie in the text, hold words, and
 * do not part the two halves of an astral character. Text between cuts belongs to no article.
 */
export function checkCuts(text: string, cuts: readonly Span[]): { index: number; problem: CutProblem } | null {
  let previousEnd = 0;
  for (const [index, { start, end }] of cuts.entries()) {
    const problem = problemOf(text, start, end, previousEnd);
    if (problem) return { index, problem };
    previousEnd = end;
  }
  return null;
}

function problemOf(text: string, start: number, end: number, previousEnd: number): CutProblem | null {
  if (start < 0 || end > text.length) return "outside-text";
  if (start < previousEnd || end < start) return "order";
  if (text.slice(start, end).trim() === "") return "empty";
  return splitsCharacter(text, start) || splitsCharacter(text, end) ? "inside-character" : null;
}

function splitsCharacter(text: string, at: number): boolean {
  return at > 0 && /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
}

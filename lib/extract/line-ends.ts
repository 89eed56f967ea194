/**
 * Which line breaks inside a sentence end a clause: those of a side box, and of a list that print has set one figure a line.
 * The breaks that a column makes inside running prose do not.
 */
import type { SentenceWords } from "./sentence-words";

/** `接处警　　38,764起`: words, then a figure and its unit, and no stop. */
const entry = /^[^0-9，。；]{2,24}[约近超逾]?[0-9][0-9.,]*[^0-9，。；]{1,6}(?:[0-9]{1,2}[分秒])?$/u;
/** `3,245起`: the words of such a line stand on the next one. */
const bareFigure = /^[约近超逾]?[0-9][0-9.,]*[^0-9，。；]{1,4}$/u;

/** Offsets of the sentence's words at which a clause ends with its line, in order. */
export function lineEnds(sentence: Pick<SentenceWords, "kind" | "words" | "seams">): readonly number[] {
  const { kind, words, seams } = sentence;
  if (seams.length === 0 || (kind !== "box" && !isList(words, seams))) return [];
  return bareFigure.test(words.slice(0, seams[0])) ? seams.slice(1) : seams;
}

function isList(words: string, seams: readonly number[]): boolean {
  return [...seams, words.length].every((end, index) =>
    entry.test(words.slice(index === 0 ? 0 : seams[index - 1], end)),
  );
}

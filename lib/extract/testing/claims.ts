/** Holds what a fact claims against a second reading of its words; for tests, in words that say where the two differ. */
import Big from "big.js";
import { fold } from "@/lib/text/fold";
import type { Span } from "@/lib/text/span";
import type { ExtractedFact } from "../extraction";
import { reRead } from "./re-read";
import { reReadChange, wayBefore } from "./re-read-change";
import { figuresOf } from "./soundness";

/** The figures of the fact whose words, read again, do not say the amount that it claims. Signs of changes are `falseWays`'s. */
export function falseClaims(text: string, fact: ExtractedFact): string[] {
  return figuresOf(fact).flatMap(({ name, stated, span }) => {
    if (stated === null || span === null) return [];
    const words = wordsWithin(text, fact.evidence, span);
    const claimed = new Big(stated);
    const read = name === "change" ? reReadChange(words, fact.fields.changeUnit) : reRead(words);
    const holds =
      read !== null &&
      (name === "change"
        ? claimed.abs().eq(read.abs())
        : scalesOf(text, fact, span).some((scale) => claimed.eq(read.times(scale))));
    return holds
      ? []
      : [`${fact.rule}: ${name} ${stated} from ${words}, read again as ${read?.toFixed() ?? "nothing"}`];
  });
}

/** The change whose sign is not that of its verb. In a table the head of the column has it, in `（-3.1%）` the figure. */
export function falseWays(text: string, { evidence, fields, rule, changeSpan }: ExtractedFact): string[] {
  if (!changeSpan || fields.change === null || rule.startsWith("table-")) return [];
  const words = wordsWithin(text, evidence, changeSpan);
  const way = wayBefore(wordsBefore(text, evidence, changeSpan.start));
  const read = reReadChange(words, fields.changeUnit);
  if (way === null || read === null || read.lte(0) || !/[0-9]|[一二两三四五六七八九十百]/u.test(words)) return [];
  return fields.change.startsWith("-") === way < 0 ? [] : [`${rule}: change ${fields.change} from ${words}`];
}

/** The words of a span without what lies between the pieces of a sentence that a column break has split. */
function wordsWithin(text: string, evidence: readonly Span[], { start, end }: Span): string {
  return evidence.map((piece) => text.slice(Math.max(piece.start, start), Math.min(piece.end, end))).join("");
}

/** The words of the sentence before a place of the text, in reading order: a column may go on further up the page. */
function wordsBefore(text: string, evidence: readonly Span[], at: number): string {
  const last = evidence.findIndex((piece) => piece.start <= at && at < piece.end);
  const pieces = evidence.slice(0, last + 1);
  return pieces.map(({ start, end }, index) => text.slice(start, index === last ? at : end)).join("");
}

const scales = ["百", "千", "万", "十万", "百万", "千万", "亿", "万亿"];

/** What a number may count in besides ones: 万 of a table's `万元`; 1 and -1 for an earlier change (`由下降2.4%转为增长`). */
function scalesOf(text: string, { rule, fields }: ExtractedFact, { start }: Span): (Big | number)[] {
  if (rule === "change-from-stated-prior") return [1, -1];
  if (!rule.startsWith("table-")) return [1];
  const above = fold(text.slice(0, start));
  const named = scales.filter((scale) => above.includes(scale + fold(fields.unit ?? "")));
  return [1, ...named.flatMap((scale) => reRead(`1${scale}`) ?? [])];
}

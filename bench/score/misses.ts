/** The single errors of a text, one line each, for whoever tunes the rules. Never call it for a set that no rule is tuned on. */
import type { Span } from "@/lib/text/span";
import type { GoldFact } from "./gold-facts";
import { anchorOf, matchFacts } from "./match";
import type { ScoredField } from "./same-field";
import type { AnnotatedText } from "./sets";

/** In the order of gold, then what gold does not know. */
export function missesOf({ name, text, gold, facts }: AnnotatedText): string[] {
  const { judged, missed } = matchFacts(gold, facts);
  const said = judged.flatMap(({ fact, verdict }) => {
    if (verdict.kind === "extra")
      return [`${name}  extra   ${around(text, fact.valueSpan ?? fact.changeSpan)}  [${fact.rule}]`];
    if (verdict.kind !== "found" || verdict.wrong.length === 0) return [];
    const fields = verdict.wrong.map(
      (field) => `${field} ${written(verdict.gold, field)} ≠ ${fact.fields[field] ?? "null"}`,
    );
    return [`${name}  wrong   ${oneLine(verdict.gold.quote)}  ${fields.join("; ")}  [${fact.rule}]`];
  });
  return [...missed.map((one) => `${name}  missed  ${around(text, anchorOf(one))}`), ...said];
}

function written(gold: GoldFact, field: ScoredField): string {
  return String(gold[field] ?? "null");
}

function around(text: string, span: Span | null): string {
  if (!span) return "";
  const before = text.slice(Math.max(0, span.start - 18), span.start);
  return oneLine(`${before}【${text.slice(span.start, span.end)}】${text.slice(span.end, span.end + 8)}`);
}

function oneLine(words: string): string {
  return words.replaceAll("\n", "⏎");
}

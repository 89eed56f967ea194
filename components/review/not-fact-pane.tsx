"use client";
/** Saying why a numeral is no fact. What was said last is offered first: an article repeats its dates and its names. */
import { useTranslations } from "use-intl";
import { type NotFactReason, notFactReasons } from "@/lib/fact/not-fact";
import { ReasonList } from "./reason-list";
import { useReview, useTools } from "./review-context";
import { allNumerals } from "./select";

export function NotFactPane({ numeralId }: { readonly numeralId: string }) {
  const { store, decisions, page } = useTools();
  const t = useTranslations("review");
  const words = useTranslations("notFact");
  const numerals = useReview(allNumerals);
  const numeral = numerals.find((other) => other.id === numeralId);
  if (!numeral) return null;
  const surface = page.wordsAt(numeral.start, numeral.end);
  return (
    <ReasonList
      title={t("notFactWhy", { words: surface })}
      hint={t("reasonKeys")}
      reasons={notFactReasons}
      first={numeral.reason ?? guess(surface, numerals, page.wordsAt)}
      words={(reason) => words(reason)}
      onTake={(reason) => decisions.notFact(numeralId, reason)}
      onCancel={() => store.dispatch({ kind: "mode", mode: { kind: "browse" } })}
    />
  );
}

/** The reason that the same words have elsewhere in the article, else the first of the list. */
function guess(
  surface: string,
  numerals: readonly { readonly start: number; readonly end: number; readonly reason: NotFactReason | null }[],
  wordsAt: (start: number, end: number) => string,
): NotFactReason {
  const same = numerals.find((other) => other.reason !== null && wordsAt(other.start, other.end) === surface);
  return same?.reason ?? "date";
}

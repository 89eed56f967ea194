"use client";
/** Codes of a batch in words. */
import { useTranslations } from "use-intl";
import type { BatchRow, ItemProblem } from "@/lib/api/batches";
import type { Bound, FactField, Level } from "@/lib/fact/fact";
import type { NotFactReason } from "@/lib/fact/not-fact";
import type { Messages } from "@/lib/messages/catalogue";
import type { FactStatus } from "@/lib/review/decision";

type Because = Exclude<keyof Messages["bulk"]["because"], "other">;

const known: readonly string[] = [
  "already-so",
  "no-reason",
  "stale-version",
  "wrong-status",
  "already-undone",
  "evidence-mismatch",
  "evidence-ambiguous",
  "invalid-fields",
  "not-found",
] satisfies Because[];

function isKnown(code: string): code is Because {
  return known.includes(code);
}

/** Why an item stays as it is. */
export function useBecause(): (code: ItemProblem) => string {
  const t = useTranslations("bulk");
  return (code) => t(isKnown(code) ? `because.${code}` : "because.other");
}

/** The content of a field, of the status or of a reason. */
export function useContent(): (field: BatchRow["changes"][number]["field"], content: string | null) => string {
  const t = useTranslations("bulk");
  const review = useTranslations("review");
  const level = useTranslations("level");
  const bound = useTranslations("bound");
  const notFact = useTranslations("notFact");
  return (field, content) => {
    if (content === null) return t("empty");
    if (field === "status") return review(`status.${content as FactStatus}`);
    if (field === "reason") return notFact(content as NotFactReason);
    if (field === "level") return level(content as Level);
    if (field === "bound") return bound(content as Bound);
    return content === "" ? review("emptyUnit") : content;
  };
}

/** The name of a field; none for status and reason, which say themselves what they are. */
export function useFieldName(): (field: BatchRow["changes"][number]["field"]) => string | null {
  const words = useTranslations("field");
  return (field) => (field === "status" || field === "reason" ? null : words(field satisfies FactField));
}

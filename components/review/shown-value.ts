"use client";
/** What a field, the words, the status of a fact or a numeral look like in a comparison of two versions. */
import { useTranslations } from "use-intl";
import type { FactView, NumeralView } from "@/lib/api/views";
import type { FactFields } from "@/lib/fact/fact";
import type { MergeKey } from "./merge";

/** As much of a fact as is compared. */
export type ComparedFact = FactFields & Pick<FactView, "status" | "rejectReason" | "evidence">;

export function useShownValue(): (fact: ComparedFact, key: MergeKey) => string {
  const t = useTranslations("review");
  const level = useTranslations("level");
  const reject = useTranslations("reject");
  return (fact, key) => {
    if (key === "status") {
      return t(`status.${fact.status}`) + (fact.rejectReason ? `：${reject(fact.rejectReason)}` : "");
    }
    if (key === "evidence") {
      const sentence = fact.evidence.filter((span) => span.role === "evidence");
      return sentence.map((span) => span.quote).join(" ⋯ ") || "—";
    }
    if (key === "level") return level(fact.level);
    return fact[key] ?? "—";
  };
}

export function useShownNumeral(): (numeral: Pick<NumeralView, "status" | "reason">) => string {
  const t = useTranslations("review");
  const reason = useTranslations("notFact");
  return (numeral) => t(`numeralStatus.${numeral.status}`) + (numeral.reason ? `：${reason(numeral.reason)}` : "");
}

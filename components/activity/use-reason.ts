"use client";
/** Why something was decided, in the reader's language. */
import { useTranslations } from "use-intl";
import { notFactReasons } from "@/lib/fact/not-fact";
import { rejectReasons } from "@/lib/review/decision";

/** The words for a reason of the log; null where it has none. */
export function useReason(): (kind: string, reason: string | null) => string | null {
  const reject = useTranslations("reject");
  const notFact = useTranslations("notFact");
  return (kind, reason) => {
    const rejected = kind === "reject" ? rejectReasons.find((code) => code === reason) : undefined;
    if (rejected) return reject(rejected);
    const settled = kind === "not-fact" ? notFactReasons.find((code) => code === reason) : undefined;
    return settled ? notFact(settled) : null;
  };
}

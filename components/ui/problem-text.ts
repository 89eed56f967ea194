"use client";
/** A refusal in words: what happened and what to do, with the particulars that came along. */
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { ClientProblem, ClientProblemCode } from "@/components/api/client";
import type { PasswordWeakness } from "@/lib/auth/password-rule";
import type { Messages } from "@/lib/messages/catalogue";

type ClientOnlyCode = keyof Messages["clientProblem"];
const clientOnly: readonly string[] = ["offline", "cancelled", "unreadable-answer"] satisfies readonly ClientOnlyCode[];

function isClientOnly(code: ClientProblemCode): code is ClientOnlyCode {
  return clientOnly.includes(code);
}

/** A function that says a problem in the reader's language. */
export function useProblemText(): (problem: ClientProblem) => string {
  const words = useTranslations("problem");
  const clientWords = useTranslations("clientProblem");
  const detail = useTranslations("problemDetail");
  const weakness = useTranslations("passwordWeakness");
  return useCallback(
    (problem) => {
      const { code, details = {} } = problem;
      if (isClientOnly(code)) return clientWords(code);
      if (code === "too-many-attempts" && typeof details.retryAfter === "number") {
        const seconds = Math.ceil(details.retryAfter);
        return seconds < 90
          ? detail("retryInSeconds", { seconds })
          : detail("retryInMinutes", { minutes: Math.ceil(seconds / 60) });
      }
      if (code === "weak-password" && isWeakness(details.weakness)) return weakness(details.weakness);
      return words(code);
    },
    [words, clientWords, detail, weakness],
  );
}

const weaknesses = [
  "too-short",
  "too-long",
  "too-uniform",
  "holds-login",
  "unchanged",
] as const satisfies readonly PasswordWeakness[];

function isWeakness(value: unknown): value is PasswordWeakness {
  return weaknesses.some((each) => each === value);
}

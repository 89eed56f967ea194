"use client";
/** What the checks found about the fact in hand, and the way out where it bars approval. */
import { IconAlertTriangle, IconBan, IconInfoCircle } from "@tabler/icons-react";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import type { Finding } from "@/lib/checks/finding";
import { fieldProblemCodes } from "@/lib/fact/validate";
import { CommandButton } from "./command-button";
import classes from "./fact-pane.module.css";
import { findingsOf } from "./findings";
import { useReview } from "./review-context";
import { allFacts, canWrite } from "./select";

const icons = { blocks: IconBan, warns: IconAlertTriangle, informs: IconInfoCircle } as const;

export function FactFindings({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const words = useTranslations("finding");
  const problemWords = useTranslations("fieldProblem");
  // With the fact, which follows the hand: by the facts of before it would be looked at twice for each decision.
  const facts = useDeferredValue(useReview(allFacts));
  const view = useReview((state) => state.view);
  const writer = useReview(canWrite);
  const findings = findingsOf(fact, facts, view);
  if (findings.length === 0) return null;
  const say = (finding: Finding): string => {
    const problem = fieldProblemCodes.find((code) => code === finding.details?.problem);
    return problem ? problemWords(problem) : words(finding.code);
  };
  const bars = fact.status === "proposed" && findings.some((finding) => finding.severity === "blocks");
  return (
    <section className={classes.section} aria-label={t("findings")}>
      <ul className={classes.findings}>
        {findings.map((finding) => {
          const Icon = icons[finding.severity];
          return (
            <li key={JSON.stringify(finding)} data-severity={finding.severity}>
              <Icon size={15} aria-hidden />
              <span>
                {say(finding)} <span className={classes.note}>{t(`severity.${finding.severity}`)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {bars && writer && (
        <div className={classes.buttons}>
          <span className={classes.note}>{t("wayOut")}</span>
          <CommandButton command="link" />
          <CommandButton command="edit" />
        </div>
      )}
    </section>
  );
}

"use client";
/** Why the engine thinks so: the steps of its reasoning, from which words to which content and by which rule. */
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import { isOfConfidence } from "./confidence-words";
import classes from "./fact-pane.module.css";
import { useTools } from "./review-context";

export function FactTrace({ fact }: { readonly fact: FactView }) {
  const { page } = useTools();
  const t = useTranslations("review");
  const field = useTranslations("field");
  const rule = useTranslations("rule");
  // Facts read by an earlier release may name rules that have no words any more.
  const wordsOf = (id: string) => {
    const known = id as Parameters<typeof rule>[0];
    return rule.has(known) ? rule(known) : id;
  };
  if (fact.origin === "person") return <p className={classes.note}>{t("madeByPerson")}</p>;
  return (
    <>
      <p className={classes.note}>{t("rule", { rule: wordsOf(fact.rule) })}</p>
      <ol className={classes.trace}>
        {fact.trace
          .filter((step) => !isOfConfidence(step))
          .map((step, index) => {
            const name = factFieldNames.find((each) => each === step.field);
            return (
              // The steps of one fact never change their order.
              // biome-ignore lint/suspicious/noArrayIndexKey: a trace is a fixed list and rules repeat in it
              <li key={index}>
                <span>{name ? field(name) : step.field}</span>
                <span>
                  <b lang="zh-CN">{step.to === "" ? "—" : step.to}</b>
                  {step.span && <q lang="zh-CN">{page.wordsAt(step.span.start, step.span.end)}</q>}
                </span>
                <span className={classes.how} title={step.rule}>
                  {wordsOf(step.rule)}
                </span>
              </li>
            );
          })}
      </ol>
    </>
  );
}

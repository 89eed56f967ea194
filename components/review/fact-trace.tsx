"use client";
/** Why the engine thinks so: the steps of its reasoning, from which words to which content. */
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import classes from "./hand-pane.module.css";
import { useTools } from "./review-context";

export function FactTrace({ fact }: { readonly fact: FactView }) {
  const { page } = useTools();
  const t = useTranslations("review");
  const field = useTranslations("field");
  if (fact.origin === "person") return <p className={classes.note}>{t("madeByPerson")}</p>;
  return (
    <>
      <p className={classes.note}>{t("rule", { rule: fact.rule })}</p>
      <ol className={classes.trace}>
        {fact.trace.map((step, index) => {
          const name = factFieldNames.find((each) => each === step.field);
          return (
            // The steps of one fact never change their order.
            // biome-ignore lint/suspicious/noArrayIndexKey: a trace is a fixed list and rules repeat in it
            <li key={index}>
              <code>{step.rule}</code>
              <span>{name ? field(name) : step.field}</span>
              <span lang="zh-CN">
                {step.span && <q>{page.wordsAt(step.span.start, step.span.end)}</q>} → {step.to === "" ? "—" : step.to}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
}

"use client";
/** The cells that a paste has left as they were, each with what is wrong, until the person has read it. */
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { ColumnId } from "./columns";
import type { RefusedCell } from "./paste-plan";
import classes from "./refusals.module.css";
import { useReview, useTools } from "./review-context";
import { focusHand } from "./use-follow-focus";

/** As many as can be read at a glance. */
const shown = 8;

export function PasteReport() {
  const { store } = useTools();
  const t = useTranslations("review");
  const pasted = useReview((state) => state.pasted);
  const facts = useReview((state) => state.facts.shown);
  if (!pasted) return null;
  const dismiss = () => {
    store.dispatch({ kind: "pasted", plan: null });
    requestAnimationFrame(focusHand);
  };
  const go = ({ factId, column }: RefusedCell) => {
    if (!factId) return;
    const at: { column?: ColumnId } = column ? { column } : {};
    store.dispatch({ kind: "take", item: { kind: "fact", id: factId }, ...at });
    requestAnimationFrame(focusHand);
  };
  return (
    <section className={classes.section} aria-label={t("pasteTitle", { refused: pasted.refused.length })}>
      <h3 className={classes.heading}>{t("pasteTitle", { refused: pasted.refused.length })}</h3>
      <p className={classes.note}>{t("pasteDone", { facts: pasted.corrections.length, cells: pasted.cells })}</p>
      <ul className={classes.refusedCells}>
        {pasted.refused.slice(0, shown).map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is made once
          <li key={index}>
            <RefusedLine cell={cell} name={cell.factId ? (facts.get(cell.factId)?.indicator ?? "—") : "—"} onGo={go} />
          </li>
        ))}
      </ul>
      {pasted.refused.length > shown && (
        <p className={classes.note}>{t("pasteMore", { count: pasted.refused.length - shown })}</p>
      )}
      <Button size="compact-sm" variant="default" onClick={dismiss}>
        {t("dismiss")}
      </Button>
    </section>
  );
}

interface LineProps {
  readonly cell: RefusedCell;
  readonly name: string;
  readonly onGo: (cell: RefusedCell) => void;
}

function RefusedLine({ cell, name, onGo }: LineProps) {
  const t = useTranslations("review");
  const problem = useTranslations("fieldProblem");
  const { column, factId, text, why } = cell;
  const where = t("pasteWhere", { name, column: column ? t(`column.${column}`) : "—" });
  return (
    <>
      {factId && column ? (
        <button type="button" className={classes.refusedCell} onClick={() => onGo(cell)}>
          {where}
        </button>
      ) : (
        where
      )}{" "}
      <q lang="zh-CN">{text}</q> {isOwn(why) ? t(`pasteRefused.${why}`) : problem(why)}
    </>
  );
}

const own = ["not-editable", "beyond", "conflict", "cannot-clear", "level-form"] as const;

function isOwn(why: RefusedCell["why"]): why is (typeof own)[number] {
  return own.some((each) => each === why);
}

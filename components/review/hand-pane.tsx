"use client";
/** What is in hand and what is being done with it: one of a few panes. Decides which, and nothing else. */
import { Button } from "@mantine/core";
import { useDeferredValue } from "react";
import { useTranslations } from "use-intl";
import { FactPane } from "./fact-pane";
import classes from "./hand-pane.module.css";
import { LinkPane } from "./link-pane";
import { MergePane } from "./merge-pane";
import { NewFactPane } from "./new-fact-pane";
import { NotFactPane } from "./not-fact-pane";
import { NumeralPane } from "./numeral-pane";
import { PasteReport } from "./paste-report";
import { Refusals } from "./refusals";
import { RejectPane } from "./reject-pane";
import { ReopenPane } from "./reopen-pane";
import { useReview, useTools } from "./review-context";
import { factInHand, numeralInHand } from "./select";

export function HandPane() {
  const t = useTranslations("review");
  return (
    <section className={classes.pane} aria-label={t("inHand")} data-focus="pane" tabIndex={-1}>
      <Refusals />
      <PasteReport />
      <Content />
    </section>
  );
}

function Content() {
  const { store } = useTools();
  const t = useTranslations("review");
  // What is typed into a cell changes the mode with every character, and is not shown here.
  const mode = useReview(({ mode }) => (mode.kind === "edit" ? null : mode));
  const fact = useReview(factInHand);
  // What is known of a fact may follow a frame after its row and its marks. Keys go by the state, never by what stands here.
  const toldOf = useDeferredValue(fact) ?? fact;
  const numeral = useReview(numeralInHand);
  const item = useReview((state) => state.hand);
  const inConflict = useReview(
    (state) =>
      state.hand !== null &&
      (state.hand.kind === "fact" ? state.facts : state.numerals).lanes.get(state.hand.id)?.state === "conflict",
  );
  if (mode?.kind === "reject") return <RejectPane factId={mode.factId} />;
  if (mode?.kind === "reopen") return <ReopenPane factId={mode.factId} />;
  if (mode?.kind === "not-fact") return <NotFactPane numeralId={mode.numeralId} />;
  if (mode?.kind === "create") {
    return <NewFactPane key={`${mode.selection.start} ${mode.selection.end}`} selection={mode.selection} />;
  }
  if (mode?.kind === "link" && fact) return <LinkPane fact={fact} mode={mode} />;
  if (inConflict && item) return <MergePane key={item.id} item={item} />;
  if (fact && toldOf) return <FactPane fact={toldOf} />;
  if (numeral) return <NumeralPane numeral={numeral} />;
  return (
    <div className={classes.section}>
      <p className={classes.note}>{t("nothingInHand")}</p>
      <Button size="compact-sm" variant="default" onClick={() => store.dispatch({ kind: "open-only", on: false })}>
        {t("showAll")}
      </Button>
    </div>
  );
}

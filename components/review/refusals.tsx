"use client";
/** Decisions that the server refused, each with what is there and what was decided: to be made again or given up. */
import { Button, CloseButton, Group } from "@mantine/core";
import { useTranslations } from "use-intl";
import { useProblemText } from "@/components/ui/problem-text";
import type { NumeralView } from "@/lib/api/views";
import { applyToNumeral } from "./optimistic";
import classes from "./refusals.module.css";
import { refusedRows } from "./refused-rows";
import { useReview, useTools } from "./review-context";
import type { NumeralOp, Refusal, Work } from "./review-state";
import { useShownNumeral, useShownValue } from "./shown-value";

export function Refusals() {
  const refusals = useReview((state) => state.refusals);
  if (refusals.length === 0) return null;
  return refusals.map((refusal) => <RefusalNote key={refusal.requestId} refusal={refusal} />);
}

function RefusalNote({ refusal }: { readonly refusal: Refusal }) {
  const { store, decisions, page } = useTools();
  const t = useTranslations("review");
  const outbox = useTranslations("outbox");
  const event = useTranslations("event");
  const problemText = useProblemText();
  const { item, work } = refusal;
  const name = useReview((state) => {
    if (work.kind === "create") return work.fields.indicator;
    if (item?.kind === "fact") return state.facts.shown.get(item.id)?.indicator ?? "";
    const numeral = state.numerals.shown.get(item?.id ?? "");
    return numeral ? page.wordsAt(numeral.start, numeral.end) : "";
  });
  const isThere = useReview(
    (state) => item === null || (item.kind === "fact" ? state.facts : state.numerals).shown.has(item.id),
  );
  const what = event(work.kind === "decide" ? work.decision.kind : work.kind);
  const discard = () => store.dispatch({ kind: "read-refusal", requestId: refusal.requestId });
  return (
    <section role="alert" className={classes.refusal} aria-label={t("refused", { what, name })}>
      <div>
        <p>
          <b>{t("refused", { what, name })}</b> {problemText(refusal.problem)}
        </p>
        <Versions refusal={refusal} />
        <Group gap="xs">
          {work.kind !== "undo" && isThere && (
            <Button size="compact-xs" variant="default" onClick={() => decisions.again(refusal)}>
              {outbox("again")}
            </Button>
          )}
          {item && isThere && (
            <Button size="compact-xs" variant="subtle" onClick={() => store.dispatch({ kind: "take", item })}>
              {t("show")}
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" color="red" onClick={discard}>
            {outbox("discard")}
          </Button>
        </Group>
      </div>
      <CloseButton size={24} iconSize={16} aria-label={t("dismiss")} onClick={discard} />
    </section>
  );
}

/** What is there now beside what was decided, where they differ. */
function Versions({ refusal: { item, work } }: { readonly refusal: Refusal }) {
  const { page } = useTools();
  const t = useTranslations("review");
  const outbox = useTranslations("outbox");
  const field = useTranslations("field");
  const show = useShownValue();
  const fact = useReview((state) => (item?.kind === "fact" ? (state.facts.shown.get(item.id) ?? null) : null));
  const numeral = useReview((state) => (item?.kind === "numeral" ? state.numerals.shown.get(item.id) : undefined));
  if (numeral) return <NumeralVersions numeral={numeral} work={work} />;
  const rows = refusedRows(work, fact, page.wordsAt);
  if (rows.length === 0) return null;
  return (
    <table className={classes.merge}>
      <thead>
        <tr>
          <th scope="col">{t("mergeField")}</th>
          <th scope="col">{outbox("there")}</th>
          <th scope="col">{t("mergeMine")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, there, mine }) => (
          <tr key={key}>
            <th scope="row">{key === "evidence" || key === "status" ? t(`merge.${key}`) : field(key)}</th>
            <td lang="zh-CN">{there ? show(there, key) : "—"}</td>
            <td lang="zh-CN">{show(mine, key)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NumeralVersions({ numeral, work }: { readonly numeral: NumeralView; readonly work: Work }) {
  const t = useTranslations("review");
  const outbox = useTranslations("outbox");
  const show = useShownNumeral();
  if (work.kind === "create") return null;
  const mine = applyToNumeral(numeral, { requestId: "", work: work as NumeralOp["work"] });
  return (
    <dl className={classes.pairs}>
      <dt>{outbox("there")}</dt>
      <dd>{show(numeral)}</dd>
      <dt>{t("mergeMine")}</dt>
      <dd>{show(mine)}</dd>
    </dl>
  );
}

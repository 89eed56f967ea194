"use client";
/**
 * Somebody else decided on the same fact first: both versions field by field. Theirs is kept unless the reviewer chooses to
 * apply a field of their own again; nothing is overwritten silently.
 */
import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import type { FactView, NumeralView } from "@/lib/api/views";
import classes from "./hand-pane.module.css";
import type { ItemRef } from "./hit";
import { decisionsFor, type MergeKey, mergeRows } from "./merge";
import { useReview, useTools } from "./review-context";
import { useShownNumeral, useShownValue } from "./shown-value";

export function MergePane({ item }: { readonly item: ItemRef }) {
  const factLane = useReview((state) => (item.kind === "fact" ? state.facts.lanes.get(item.id) : undefined));
  const mineFact = useReview((state) => (item.kind === "fact" ? state.facts.shown.get(item.id) : undefined));
  const numeralLane = useReview((state) => (item.kind === "numeral" ? state.numerals.lanes.get(item.id) : undefined));
  const mineNumeral = useReview((state) => (item.kind === "numeral" ? state.numerals.shown.get(item.id) : undefined));
  if (factLane?.theirs && mineFact) {
    return <MergeFact base={factLane.confirmed} mine={mineFact} theirs={factLane.theirs} />;
  }
  if (numeralLane?.theirs && mineNumeral) return <MergeNumeral mine={mineNumeral} theirs={numeralLane.theirs} />;
  return null;
}

interface MergeFactProps {
  readonly base: FactView;
  readonly mine: FactView;
  readonly theirs: FactView;
}

function MergeFact({ base, mine, theirs }: MergeFactProps) {
  const { decisions } = useTools();
  const t = useTranslations("review");
  const field = useTranslations("field");
  const format = useFormatter();
  const show = useShownValue();
  const [chosen, setChosen] = useState<ReadonlySet<MergeKey>>(new Set());
  const rows = mergeRows(base, mine, theirs);
  const toggle = (key: MergeKey) =>
    setChosen((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  const by = theirs.decidedBy
    ? t("mergeBy", {
        name: theirs.decidedBy.name,
        at: theirs.decidedAt ? format.dateTime(new Date(theirs.decidedAt), { timeStyle: "short" }) : "",
      })
    : t("mergeBySomeone");
  return (
    <section className={classes.section} aria-label={t("mergeTitle")} data-keys="table">
      <h3 className={classes.heading}>{t("mergeTitle")}</h3>
      <p className={classes.note}>{by}</p>
      {rows.length === 0 ? (
        <p>{t("mergeSame")}</p>
      ) : (
        <table className={classes.merge}>
          <thead>
            <tr>
              <th scope="col">{t("mergeField")}</th>
              <th scope="col">{t("mergeTheirs")}</th>
              <th scope="col">{t("mergeMine")}</th>
              <th scope="col">{t("mergeAgain")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, mineChanged }) => {
              const name = key === "evidence" || key === "status" ? t(`merge.${key}`) : field(key);
              return (
                <tr key={key}>
                  <th scope="row">{name}</th>
                  <td lang="zh-CN">{show(theirs, key)}</td>
                  <td lang="zh-CN">{show(mine, key)}</td>
                  <td>
                    {mineChanged ? (
                      <Checkbox
                        size="xs"
                        aria-label={t("mergeApply", { field: name })}
                        checked={chosen.has(key)}
                        onChange={() => toggle(key)}
                      />
                    ) : (
                      <span className={classes.note}>{t("mergeOnlyTheirs")}</span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => decisions.settleFact(mine.id, [])}>
          {t("mergeKeep")}
        </Button>
        <Button
          size="compact-sm"
          disabled={chosen.size === 0}
          onClick={() => decisions.settleFact(mine.id, decisionsFor(mine, theirs, chosen))}
        >
          {t("mergeApplyChosen", { count: chosen.size })}
        </Button>
      </Group>
    </section>
  );
}

function MergeNumeral({ mine, theirs }: { readonly mine: NumeralView; readonly theirs: NumeralView }) {
  const { decisions } = useTools();
  const t = useTranslations("review");
  const show = useShownNumeral();
  // What a fact covers by now is no longer to be decided by itself.
  const again =
    theirs.status === "covered"
      ? null
      : mine.status === "notFact" && mine.reason
        ? ({ kind: "not-fact", reason: mine.reason } as const)
        : ({ kind: "reopen" } as const);
  return (
    <section className={classes.section} aria-label={t("mergeTitle")} data-keys="table">
      <h3 className={classes.heading}>{t("mergeTitle")}</h3>
      <dl className={classes.pairs}>
        <dt>{t("mergeTheirs")}</dt>
        <dd>{show(theirs)}</dd>
        <dt>{t("mergeMine")}</dt>
        <dd>{show(mine)}</dd>
      </dl>
      <Group gap="xs" mt="xs">
        <Button size="compact-sm" variant="default" onClick={() => decisions.settleNumeral(mine.id, [])}>
          {t("mergeKeep")}
        </Button>
        {again && (
          <Button size="compact-sm" onClick={() => decisions.settleNumeral(mine.id, [again])}>
            {t("mergeAgain")}
          </Button>
        )}
      </Group>
    </section>
  );
}

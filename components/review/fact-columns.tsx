"use client";
/** The columns of the ledger: heads, accessors and how each cell is written. Editing is cell-editor.tsx. */
import { IconAlertTriangle, IconCheck, IconCircle, IconX } from "@tabler/icons-react";
import { createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import type { FactField } from "@/lib/fact/fact";
import classes from "./fact-grid.module.css";
import { groupDigits, percent, signed } from "./figures";

export const features = tableFeatures({});
const helper = createColumnHelper<typeof features, FactView>();

export const factColumns = helper.columns([
  helper.accessor("status", { id: "status", cell: ({ row }) => <StatusSign fact={row.original} /> }),
  helper.accessor("place", { id: "place", cell: ({ row }) => <Words fact={row.original} field="place" /> }),
  helper.accessor("indicator", { id: "indicator", cell: ({ row }) => <Words fact={row.original} field="indicator" /> }),
  helper.accessor("period", { id: "period", cell: ({ row }) => <Words fact={row.original} field="period" /> }),
  helper.accessor("value", { id: "value", cell: ({ row }) => <Value fact={row.original} /> }),
  helper.accessor("change", { id: "change", cell: ({ row }) => <Change fact={row.original} /> }),
  helper.accessor("prior", { id: "prior", cell: ({ row }) => <Prior fact={row.original} /> }),
  helper.accessor("level", { id: "level", cell: ({ row }) => <LevelWord fact={row.original} /> }),
  helper.accessor("confidence", { id: "confidence", cell: ({ row }) => <Confidence fact={row.original} /> }),
]);

interface OfFact {
  readonly fact: FactView;
}

/** Each status has a shape of its own besides its colour. */
export function StatusSign({ fact }: OfFact) {
  const t = useTranslations("review");
  const label =
    fact.status === "proposed" && fact.changedSinceApproval ? t("status.changed") : t(`status.${fact.status}`);
  return (
    <span className={classes.sign} data-status={fact.status} role="img" aria-label={label} title={label}>
      {fact.status === "approved" && <IconCheck size={15} stroke={2.5} aria-hidden />}
      {fact.status === "rejected" && <IconX size={15} stroke={2.5} aria-hidden />}
      {fact.status === "proposed" &&
        (fact.changedSinceApproval ? (
          <IconAlertTriangle size={14} aria-hidden />
        ) : (
          <IconCircle size={10} aria-hidden />
        ))}
    </span>
  );
}

function Words({ fact, field }: OfFact & { readonly field: FactField }) {
  const words = fact[field];
  if (!words) return <Nothing />;
  return (
    <span lang="zh-CN" data-inherited={fact.sources[field]?.how === "inherited" || undefined} className={classes.words}>
      {words}
    </span>
  );
}

const boundSigns = { "=": "", "~": "≈", ">": "≥", "<": "<" } as const;

function Value({ fact }: OfFact) {
  if (fact.value === null) return <Nothing />;
  return (
    <span className={classes.figure}>
      {fact.bound && <span className={classes.quiet}>{boundSigns[fact.bound]}</span>}
      {groupDigits(fact.value)}
      {fact.unit && (
        <span lang="zh-CN" className={classes.unit}>
          {fact.unit}
        </span>
      )}
    </span>
  );
}

function Change({ fact }: OfFact) {
  const t = useTranslations("review");
  if (fact.change === null) return <Nothing />;
  const { basis, changeUnit } = fact;
  return (
    <>
      <span className={classes.figure}>
        {signed(fact.change)}
        <span lang="zh-CN" className={classes.unit}>
          {changeUnit === "pp" ? t("percentagePoints") : changeUnit}
        </span>
      </span>
      {basis && (
        <span lang="zh-CN" className={classes.basis}>
          {basis === "yoy" || basis === "mom" ? t(`basis.${basis}`) : basis.replace(/^vs:/, t("basis.vs"))}
        </span>
      )}
    </>
  );
}

function Prior({ fact }: OfFact) {
  if (fact.prior === null) return null;
  return (
    <>
      <span className={classes.figure}>{groupDigits(fact.prior)}</span>
      {fact.priorPeriod && <span className={classes.basis}>{fact.priorPeriod}</span>}
    </>
  );
}

function LevelWord({ fact }: OfFact) {
  const t = useTranslations("level");
  return <span className={classes.quiet}>{t(fact.level)}</span>;
}

function Confidence({ fact }: OfFact) {
  const t = useTranslations("review");
  if (fact.confidence === null) return <span className={classes.quiet}>{t("byPerson")}</span>;
  return (
    <span className={classes.quiet} data-low={fact.confidence < 0.5 || undefined}>
      {percent(fact.confidence)}
    </span>
  );
}

function Nothing() {
  return <span className={classes.nothing}>—</span>;
}

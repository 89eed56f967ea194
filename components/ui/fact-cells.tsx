"use client";
/** How the fields of a fact are written in the cells of a table: exact figures with their units, and signs that need no colour. */
import { IconAlertTriangle, IconCheck, IconCircle, IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import type { FactField } from "@/lib/fact/fact";
import classes from "./fact-cells.module.css";
import { groupDigits, percent, signed } from "./figures";

interface OfFact {
  /** Nothing of it but what its cells show: the table of all facts has no traces. */
  readonly fact: Omit<FactView, "trace">;
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

export function Words({ fact, field }: OfFact & { readonly field: FactField }) {
  const words = fact[field];
  if (!words) return <Nothing />;
  return (
    <span lang="zh-CN" data-inherited={fact.sources[field]?.how === "inherited" || undefined} className={classes.words}>
      {words}
    </span>
  );
}

const boundSigns = { "=": "", "~": "≈", ">": "≥", "<": "<" } as const;

export function Value({ fact }: OfFact) {
  if (fact.value === null) return <Nothing />;
  return (
    <span className={classes.figure} title={inSource(fact, "value")}>
      {fact.bound && <span className={classes.quiet}>{boundSigns[fact.bound]}</span>}
      {groupDigits(fact.value)}
      <span lang="zh-CN" className={classes.unit}>
        {fact.unit}
      </span>
    </span>
  );
}

export function Change({ fact }: OfFact) {
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

export function Prior({ fact }: OfFact) {
  if (fact.prior === null) return null;
  return (
    <>
      <span className={classes.figure} title={inSource(fact, "prior")}>
        {groupDigits(fact.prior)}
      </span>
      {fact.priorPeriod && <span className={classes.basis}>{fact.priorPeriod}</span>}
    </>
  );
}

/** The figure as its source writes it: `47,050,000` is `4705万余` there. Nothing where no words are linked. */
function inSource(fact: OfFact["fact"], role: "value" | "prior"): string | undefined {
  const words = fact.evidence.filter((span) => span.role === role).map((span) => span.quote);
  return words.length > 0 ? words.join("") : undefined;
}

export function LevelWord({ fact }: OfFact) {
  const t = useTranslations("level");
  return <span className={classes.quiet}>{t(fact.level)}</span>;
}

export function Confidence({ fact }: OfFact) {
  const t = useTranslations("review");
  if (fact.confidence === null) return <span className={classes.quiet}>{t("byPerson")}</span>;
  return (
    <span className={classes.quiet} data-low={fact.confidence < 0.5 || undefined}>
      {percent(fact.confidence)}
    </span>
  );
}

function Nothing() {
  return (
    <span className={classes.nothing} data-nothing>
      —
    </span>
  );
}

/**
 * How the fields of a fact are written in the cells of a table: exact figures with their units, and signs that need no colour.
 * Plain functions and no components: a table that scrolls makes hundreds of cells a second, and hooks in each of them were a
 * third of what React did then. Their words are looked up once a table (cell-words.ts).
 */
import type { ReactNode } from "react";
import type { FactView } from "@/lib/api/views";
import type { FactField } from "@/lib/fact/fact";
import type { CellWords } from "./cell-words";
import classes from "./fact-cells.module.css";
import { groupDigits, percent, signed } from "./figures";
import { signOf } from "./status-signs";

/** Nothing of it but what its cells show: the table of all facts has no traces. */
type CellFact = Omit<FactView, "trace">;

/** Each status has a shape of its own besides its colour. */
export function statusSign(fact: CellFact, words: CellWords): ReactNode {
  const status = fact.status === "proposed" && fact.changedSinceApproval ? "changed" : fact.status;
  const label = words.status[status];
  return (
    <span className={classes.sign} data-status={fact.status} role="img" aria-label={label} title={label}>
      {signOf[status]}
    </span>
  );
}

export function fieldWords(fact: CellFact, field: FactField): ReactNode {
  const words = fact[field];
  if (!words) return nothing;
  return (
    <span lang="zh-CN" data-inherited={fact.sources[field]?.how === "inherited" || undefined} className={classes.words}>
      {words}
    </span>
  );
}

const boundSigns = { "=": "", "~": "≈", ">": "≥", "<": "<" } as const;

export function valueFigure(fact: CellFact): ReactNode {
  if (fact.value === null) return nothing;
  const sign = fact.bound && boundSigns[fact.bound];
  return (
    <span className={classes.figure} title={inSource(fact, "value")}>
      {sign && <span className={classes.quiet}>{sign}</span>}
      {groupDigits(fact.value)}
      <span lang="zh-CN" className={classes.unit}>
        {fact.unit}
      </span>
    </span>
  );
}

export function changeFigure(fact: CellFact, words: CellWords): ReactNode {
  if (fact.change === null) return nothing;
  const { basis, changeUnit } = fact;
  return (
    <>
      <span className={classes.figure}>
        {signed(fact.change)}
        <span lang="zh-CN" className={classes.unit}>
          {changeUnit === "pp" ? words.percentagePoints : changeUnit}
        </span>
      </span>
      {basis && (
        <span lang="zh-CN" className={classes.basis}>
          {basis === "yoy" || basis === "mom" ? words.basis[basis] : basis.replace(/^vs:/, words.basis.vs)}
        </span>
      )}
    </>
  );
}

export function priorFigure(fact: CellFact): ReactNode {
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
function inSource(fact: CellFact, role: "value" | "prior"): string | undefined {
  const words = fact.evidence.filter((span) => span.role === role).map((span) => span.quote);
  return words.length > 0 ? words.join("") : undefined;
}

export function levelWord(fact: CellFact, words: CellWords): ReactNode {
  return <span className={classes.quiet}>{words.level[fact.level]}</span>;
}

export function confidenceFigure(fact: CellFact, words: CellWords): ReactNode {
  if (fact.confidence === null) return <span className={classes.quiet}>{words.byPerson}</span>;
  return (
    <span className={classes.quiet} data-low={fact.confidence < 0.5 || undefined}>
      {percent(fact.confidence)}
    </span>
  );
}

const nothing = (
  <span className={classes.nothing} data-nothing>
    —
  </span>
);

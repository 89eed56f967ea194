"use client";
/** Some items of a batch: what each is, and what changes or why it stays. */
import { useTranslations } from "use-intl";
import { groupDigits, signed } from "@/components/ui/figures";
import type { BatchRow } from "@/lib/api/batches";
import { useBecause, useContent, useFieldName } from "./batch-words";
import classes from "./bulk.module.css";

interface Props {
  readonly rows: readonly BatchRow[];
  /** The second column. */
  readonly show: "change" | "why";
  /** What the table is, for those who cannot see what it stands below. */
  readonly label: string;
}

export function BatchRows({ rows, show, label }: Props) {
  const t = useTranslations("bulk");
  const because = useBecause();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.rows} tabIndex={0} aria-label={label}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("item")}</th>
            <th scope="col">{t(show)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={classes.item} lang="zh-CN">
                <Item row={row} />
              </td>
              <td>{show === "change" ? <Changes row={row} /> : row.problem && because(row.problem)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Item({ row: { fact, numeral, article } }: { readonly row: BatchRow }) {
  if (numeral) {
    return (
      <>
        <span className={classes.about}>{numeral.before}</span>
        <b>{numeral.words}</b>
        <span className={classes.about}>{numeral.after}</span>
      </>
    );
  }
  if (!fact) return null;
  const figures = [
    fact.value !== null && groupDigits(fact.value) + (fact.unit ?? ""),
    fact.change !== null && signed(fact.change) + (fact.changeUnit ?? ""),
  ];
  return (
    <>
      {fact.indicator} {figures.filter(Boolean).join(" ")}{" "}
      <span className={classes.about}>{[fact.place, fact.period, article.title].filter(Boolean).join(" · ")}</span>
    </>
  );
}

function Changes({ row }: { readonly row: BatchRow }) {
  const content = useContent();
  const name = useFieldName();
  return row.changes.map(({ field, from, to }) => (
    <div key={field}>
      {name(field) && <span className={classes.fieldName}>{name(field)}</span>}
      {field !== "reason" && (
        <>
          <del className={classes.from}>{content(field, from)}</del> →{" "}
        </>
      )}
      <ins className={classes.to}>{content(field, to)}</ins>
    </div>
  ));
}

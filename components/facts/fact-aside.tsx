"use client";
/** The fact in hand beside the table: the words that carry it, what the checks found, how certain it is, and the way to its article. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconExternalLink } from "@tabler/icons-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import { articleHref } from "@/components/projects/hrefs";
import { useCellWords } from "@/components/ui/cell-words";
import { changeFigure, priorFigure, statusSign, valueFigure } from "@/components/ui/fact-cells";
import { FactQuote } from "@/components/ui/fact-quote";
import { percent } from "@/components/ui/figures";
import type { FactRowView } from "@/lib/api/fact-list";
import { bandOf } from "@/lib/review/confidence-band";
import { useFindingWords, useRuleWords } from "./facet-words";
import classes from "./fact-aside.module.css";
import type { ListedRow } from "./rows-now";

interface Props {
  readonly projectId: string;
  /** Null while no fact is in hand. */
  readonly fact: ListedRow | null;
}

export function FactAside({ projectId, fact }: Props) {
  const t = useTranslations("facts");
  if (!fact) return <p className={classes.none}>{t("takeOne")}</p>;
  return (
    <>
      {fact.left && <p className={classes.left}>{t("leftList")}</p>}
      <Head fact={fact} />
      <FactQuote evidence={fact.evidence} />
      <Button
        component={Link}
        href={factHref(projectId, fact)}
        variant="default"
        size="xs"
        rightSection={<IconExternalLink size={14} aria-hidden />}
      >
        {t("openArticle")}
      </Button>
      <Findings fact={fact} />
      <Standing fact={fact} />
    </>
  );
}

/** The review screen of a fact's article, with that fact in hand and perhaps one of its tabs open. */
export function factHref(projectId: string, fact: Pick<FactRowView, "id" | "articleId">, tab?: string): string {
  return `${articleHref(projectId, fact.articleId)}?fact=${fact.id}${tab ? `&tab=${tab}` : ""}`;
}

interface OfFact {
  readonly fact: FactRowView;
}

function Head({ fact }: OfFact) {
  const words = useCellWords();
  return (
    <div className={classes.head}>
      <p className={classes.about} lang="zh-CN">
        {[fact.place, fact.period].filter(Boolean).join(" · ")}
      </p>
      <h2 lang="zh-CN">{fact.indicator}</h2>
      <p className={classes.figures}>
        {fact.value !== null && <span className={classes.value}>{valueFigure(fact)}</span>}
        {fact.change !== null && <span>{changeFigure(fact, words)}</span>}
        {fact.prior !== null && <span className={classes.prior}>← {priorFigure(fact)}</span>}
      </p>
    </div>
  );
}

function Findings({ fact }: OfFact) {
  const t = useTranslations("facts");
  const words = useFindingWords();
  if (fact.findings.length === 0) return null;
  return (
    <section aria-label={t("column.finding")}>
      <ul className={classes.findings}>
        {fact.findings.map((code) => (
          <li key={code}>
            <IconAlertTriangle size={15} aria-hidden />
            {words(code)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Standing({ fact }: OfFact) {
  const t = useTranslations("facts");
  const review = useTranslations("review");
  const reject = useTranslations("reject");
  const rule = useRuleWords();
  const words = useCellWords();
  const format = useFormatter();
  const { confidence, decidedBy, decidedAt } = fact;
  return (
    <dl className={classes.facts}>
      <dt>{t("column.status")}</dt>
      <dd>
        {statusSign(fact, words)} {review(`status.${fact.status}`)}
        {fact.rejectReason && `：${reject(fact.rejectReason)}`}
        {fact.rejectNote && <q lang="zh-CN">{fact.rejectNote}</q>}
      </dd>
      {fact.changedSinceApproval && (
        <>
          <dt />
          <dd className={classes.warn}>{review("changedSince")}</dd>
        </>
      )}
      {decidedBy && decidedAt && (
        <>
          <dt>{t("column.reviewer")}</dt>
          <dd>
            {decidedBy.name}
            <time dateTime={decidedAt} className={classes.quiet}>
              {format.dateTime(new Date(decidedAt), { dateStyle: "medium", timeStyle: "short" })}
            </time>
          </dd>
        </>
      )}
      <dt>{t("column.confidence")}</dt>
      <dd>
        {confidence === null ? (
          t("band.none")
        ) : (
          <>
            {review(`confidence.${bandOf(confidence)}`)}
            <span className={classes.quiet} title={review("confidence.chance", { percent: percent(confidence) })}>
              {percent(confidence)}
            </span>
          </>
        )}
      </dd>
      <dt>{t("column.rule")}</dt>
      <dd>{fact.rule === "" ? t("notStated") : rule(fact.rule)}</dd>
      <dt>{t("column.article")}</dt>
      <dd lang="zh-CN">{fact.articleTitle}</dd>
      <dt>{t("column.file")}</dt>
      <dd>{fact.fileName}</dd>
    </dl>
  );
}

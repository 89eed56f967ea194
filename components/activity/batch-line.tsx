"use client";
/** A bulk decision, or its taking back, as one line that leads to its facts. */
import { Badge } from "@mantine/core";
import Link from "next/link";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { BatchEntry } from "@/lib/api/activity";
import { type FactField, factFieldNames } from "@/lib/fact/fact";
import { everyFact, writeFactFilter } from "@/lib/review/fact-filter";
import classes from "./activity.module.css";
import { LineFrame } from "./line-frame";
import { useFieldWords } from "./use-field-words";
import { useReason } from "./use-reason";

interface Props {
  readonly projectId: string;
  readonly entry: BatchEntry;
}

export function BatchLine({ projectId, entry }: Props) {
  const t = useTranslations("activity");
  const history = useTranslations("history");
  const because = useReason();
  const { decision } = entry;
  const reason = decision.kind === "reject" ? because("reject", decision.reason) : null;
  const note = decision.kind === "reject" || decision.kind === "reopen" ? decision.note : null;
  return (
    <LineFrame
      entry={entry}
      undone={entry.undone}
      did={
        <>
          <span className={classes.did}>
            <BatchSentence projectId={projectId} entry={entry} />
            {reason && entry.kind !== "undo" && <span className={classes.reason}> · {t("because", { reason })}</span>}
          </span>
          <Badge component="span" size="sm" variant="default" radius="sm" className={classes.mark}>
            {history("inBatch")}
          </Badge>
          {entry.unfinished && (
            <Badge component="span" size="sm" variant="light" color="yellow" radius="sm" className={classes.mark}>
              {t("unfinished")}
            </Badge>
          )}
          {entry.undone && (
            <Badge component="span" size="sm" variant="light" color="gray" radius="sm" className={classes.mark}>
              {history("undone")}
            </Badge>
          )}
        </>
      }
    >
      {note && entry.kind !== "undo" && (
        <q className={classes.note} lang="zh-CN">
          {note}
        </q>
      )}
      {decision.kind === "correct" && entry.kind !== "undo" && <Corrected changes={decision.changes} />}
    </LineFrame>
  );
}

function BatchSentence({ projectId, entry }: Props) {
  const t = useTranslations("activity");
  const names = useTranslations("event");
  const { kind, items: count, of, batchId, decision } = entry;
  const things = (words: ReactNode) =>
    decision.kind === "settle" ? (
      words
    ) : (
      <Link
        prefetch={false}
        className={classes.thing}
        href={`/projects/${projectId}/facts?${writeFactFilter({ ...everyFact, batch: batchId })}`}
      >
        {words}
      </Link>
    );
  switch (kind) {
    case "undo":
      return t.rich("batch.undo", {
        things,
        count,
        name: of.name,
        what: names(decision.kind === "settle" ? "not-fact" : decision.kind),
      });
    case "not-fact":
      return t("batch.not-fact", { count });
    case "reject":
    case "reopen":
    case "correct":
      return t.rich(`batch.${kind}`, { things, count });
    default:
      return t.rich("batch.approve", { things, count });
  }
}

/** What each of its facts holds now; what they held before differs from one to the next. */
function Corrected({ changes }: { readonly changes: { readonly [F in FactField]?: string | null | undefined } }) {
  const field = useTranslations("field");
  const write = useFieldWords();
  return (
    <ul className={classes.corrected} lang="zh-CN">
      {factFieldNames.flatMap((name) =>
        changes[name] === undefined
          ? []
          : [
              <li key={name}>
                <span>{field(name)}</span> <span aria-hidden>→</span> <ins>{write(name, changes[name])}</ins>
              </li>,
            ],
      )}
    </ul>
  );
}

"use client";
/** What a batch would do, or has done: counts, why some stay as they are, and examples. */
import { Progress } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { BatchView } from "@/lib/api/batches";
import { foreseen } from "./ask";
import { BatchRows } from "./batch-rows";
import { useBecause } from "./batch-words";
import classes from "./bulk.module.css";

export function BatchPreview({ view }: { readonly view: BatchView }) {
  const t = useTranslations("bulk");
  const notFact = useTranslations("notFact");
  const { changing, already, staying } = foreseen(view);
  return (
    <>
      <p className={classes.summary} role="status">
        <b>{changing > 0 ? t("wouldChange", { count: changing }) : t("nothing")}</b>
        {already > 0 && <span>{t("alreadySo", { count: already })}</span>}
        {staying > 0 && <span>{t("cannot", { count: staying })}</span>}
      </p>
      {view.reasons.length > 0 && (
        <p className={classes.summary}>
          {view.reasons.map(({ reason, count }) => (
            <span key={reason}>{t("reasonCount", { reason: notFact(reason), count })}</span>
          ))}
        </p>
      )}
      <Whys view={view} />
      {view.changing.length > 0 && (
        <div>
          {changing > view.changing.length && (
            <p className={classes.caption}>{t("samples", { count: view.changing.length })}</p>
          )}
          <BatchRows rows={view.changing} show="change" label={t("samples", { count: view.changing.length })} />
        </div>
      )}
      <Staying view={view} opened={changing === 0} />
    </>
  );
}

/** How far it is while it runs, and what came of it. */
export function BatchResult({ view, way }: { readonly view: BatchView; readonly way: "run" | "undo" | null }) {
  const t = useTranslations("bulk");
  const { waiting, done, refused, undone, kept } = view.outcomes;
  if (way) {
    // Undoing is at its end when nothing that was decided is left to take back.
    const past = way === "run" ? view.total - waiting : undone + kept;
    const total = way === "run" ? view.total : done + undone + kept;
    const label = t("step", { done: past, total });
    return (
      <>
        <p className={classes.summary}>
          <b>{t(way === "run" ? "running" : "undoing")}</b>
          <span>{label}</span>
        </p>
        <Progress value={total === 0 ? 0 : (past / total) * 100} aria-label={label} transitionDuration={0} />
      </>
    );
  }
  const isUndone = view.status === "undone" || view.status === "undoing";
  return (
    <>
      <p className={classes.summary} role="status">
        {isUndone ? (
          <>
            <b>{t("undone", { count: undone })}</b>
            {kept > 0 && <span>{t("kept", { count: kept })}</span>}
          </>
        ) : (
          <>
            <b>{waiting > 0 ? t("stopped", { count: done, waiting }) : t("done", { count: done })}</b>
            {refused > 0 && <span>{t("refused", { count: refused })}</span>}
          </>
        )}
      </p>
      <Whys view={view} />
      <Staying view={view} />
    </>
  );
}

function Whys({ view }: { readonly view: BatchView }) {
  const because = useBecause();
  const whys = view.problems.filter(({ code }) => code !== "already-so");
  if (whys.length === 0) return null;
  return (
    <dl className={classes.whys}>
      {whys.map(({ code, count }) => (
        <div key={code} style={{ display: "contents" }}>
          <dt>{count}</dt>
          <dd>{because(code)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Staying({ view, opened = false }: { readonly view: BatchView; readonly opened?: boolean }) {
  const t = useTranslations("bulk");
  if (view.staying.length === 0) return null;
  const label = t("stayingSamples", { count: view.staying.length });
  return (
    <details className={classes.details} open={opened}>
      <summary>{label}</summary>
      <BatchRows rows={view.staying} show="why" label={label} />
    </details>
  );
}

"use client";
/** What a release would hold if it were frozen now. */
import Link from "next/link";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleasePreview } from "@/lib/api/releases";
import { releaseHref } from "./release-hrefs";
import classes from "./releases.module.css";

export function FreezePreview({ preview }: { readonly preview: ReleasePreview }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const { approved, previous, openFacts, openNumerals } = preview;
  const changed = preview.added + preview.corrected + preview.withdrawn > 0;
  const open = [
    ...(openFacts > 0 ? [t("openFacts", { count: openFacts })] : []),
    ...(openNumerals > 0 ? [t("openNumerals", { count: openNumerals })] : []),
  ];
  return (
    <section className={classes.preview} aria-label={t("before")}>
      <dl className={classes.figures}>
        <Figure label={t("approved")} value={format.number(approved)} main />
        {previous && (
          <>
            <Figure label={t("added")} value={format.number(preview.added)} />
            <Figure label={t("corrected")} value={format.number(preview.corrected)} />
            <Figure label={t("gone")} value={format.number(preview.withdrawn)} />
            <Figure label={t("unchanged")} value={format.number(preview.unchanged)} />
          </>
        )}
      </dl>
      {previous && (
        <p className={classes.quiet}>
          <Link className={classes.link} href={releaseHref(previous.id)}>
            {t("since", { number: previous.number })}
          </Link>
          {!changed && ` · ${t("same", { number: previous.number })}`}
        </p>
      )}
      <p className={open.length > 0 ? classes.open : classes.quiet}>
        {open.length > 0 ? t("open", { what: open.join(" · ") }) : t("nothingOpen")}
      </p>
    </section>
  );
}

function Figure({
  label,
  value,
  main = false,
}: {
  readonly label: string;
  readonly value: string;
  readonly main?: boolean;
}) {
  return (
    <div data-main={main || undefined}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

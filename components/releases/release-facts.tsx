"use client";
/** The facts of a release, or those that its address asks for, page by page; each leads to its permanent address. */
import { Title } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import Link from "next/link";
import { useSearchParams } from "next/navigation";
import { useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import { FactQuote } from "@/components/ui/fact-quote";
import { ProblemAlert } from "@/components/ui/problem-alert";
import {
  type ReleasedFactPage,
  type ReleasedFactsFilter,
  type ReleaseView,
  releasedFactsFilter,
} from "@/lib/api/releases";
import { ClaimWords } from "./claim-words";
import { MoreButton } from "./more-button";
import { factsQuery, releasedFactHref, releaseFactsHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { usePages } from "./use-pages";

const noFilter: ReleasedFactsFilter = { indicator: null, place: null, year: null };

export function ReleaseFacts({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const read = releasedFactsFilter.safeParse(Object.fromEntries(useSearchParams()));
  const filter = read.success ? read.data : noFilter;
  const query = factsQuery(filter);
  const list = usePages<ReleasedFactPage>(
    `/api/releases/${release.id}/facts?limit=50${query === "" ? "" : `&${query}`}`,
    "after",
  );
  const heading = useFocusOnChange(query);
  const facts = list.pages?.flatMap((page) => page.facts);
  return (
    <section className={classes.section} aria-labelledby="facts">
      <Title order={2} id="facts" tabIndex={-1} ref={heading} className={classes.factsTitle}>
        {query === "" ? t("factsTitle") : t("factsThat")}
      </Title>
      {query !== "" && <Filter releaseId={release.id} filter={filter} />}
      <ProblemAlert problem={list.problem} />
      {facts?.length === 0 && <p className={classes.quiet}>{t("factsNone")}</p>}
      <ol className={classes.list} aria-busy={list.pages === null && list.problem === null}>
        {facts?.map((fact) => (
          <li key={fact.id}>
            <div className={classes.fact}>
              <Link href={releasedFactHref(release.id, fact.id)} className={classes.claim} prefetch={false}>
                <ClaimWords claim={fact} />
              </Link>
              {query !== "" && <FactQuote evidence={fact.evidence} />}
              <p className={classes.quiet} lang="zh-CN">
                {fact.articleTitle}
              </p>
            </div>
          </li>
        ))}
      </ol>
      <MoreButton list={list} label={t("more")} />
    </section>
  );
}

/** Whoever came by a link of a chart reads on at the rows: the focus goes to their heading. Not on opening the page. */
function useFocusOnChange(query: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(query);
  useEffect(() => {
    if (before.current === query) return;
    before.current = query;
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, [query]);
  return heading;
}

interface FilterProps {
  readonly releaseId: string;
  readonly filter: ReleasedFactsFilter;
}

/** What is asked for, each to be taken away. */
function Filter({ releaseId, filter }: FilterProps) {
  const t = useTranslations("releases");
  const names = { indicator: t("indicator"), place: t("place"), year: t("year") };
  return (
    <p className={classes.filter}>
      {(["indicator", "place", "year"] as const).map((name) => {
        const value = filter[name];
        if (value === null) return null;
        return (
          <Link
            key={name}
            className={classes.chip}
            href={releaseFactsHref(releaseId, { ...filter, [name]: null })}
            aria-label={t("without", { name: names[name], value: String(value) })}
            prefetch={false}
          >
            <span className={classes.quiet}>{names[name]}</span> <span lang="zh-CN">{value}</span>
            <IconX size={13} aria-hidden />
          </Link>
        );
      })}
      <Link className={classes.link} href={releaseFactsHref(releaseId, {})} prefetch={false}>
        {t("factsAll")}
      </Link>
    </p>
  );
}

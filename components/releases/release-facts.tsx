"use client";
/** The facts of a release, page by page; each leads to its permanent address. */
import { Title } from "@mantine/core";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { ReleasedFactPage, ReleaseView } from "@/lib/api/releases";
import { ClaimWords } from "./claim-words";
import { MoreButton } from "./more-button";
import { releasedFactHref } from "./release-hrefs";
import classes from "./releases.module.css";
import { usePages } from "./use-pages";

export function ReleaseFacts({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const list = usePages<ReleasedFactPage>(`/api/releases/${release.id}/facts?limit=50`, "after");
  const facts = list.pages?.flatMap((page) => page.facts) ?? [];
  return (
    <section className={classes.section} aria-labelledby="facts">
      <Title order={2} id="facts">
        {t("factsTitle")}
      </Title>
      <ol className={classes.list}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <div className={classes.fact}>
              <Link href={releasedFactHref(release.id, fact.id)} className={classes.claim}>
                <ClaimWords claim={fact} />
              </Link>
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

"use client";
/** Who else has the article open, and what they have just decided. Nothing where nobody is. */
import { Avatar, Tooltip } from "@mantine/core";
import { useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useReview, useTools } from "@/components/review/review-context";
import type { News } from "./follower";
import classes from "./others.module.css";
import { useOthers } from "./use-others";
import { usePresent } from "./use-present";

/** How long news stay in sight, in milliseconds. */
const shownFor = 8000;

/** More faces than this are a number. */
const mostFaces = 3;

export function Others() {
  const { store, person } = useTools();
  const view = useReview((state) => state.view);
  const people = usePresent(view.project.id, view.article.id);
  const news = useOthers(store, person.id);
  const t = useTranslations("live");
  const list = useNameList();
  const names = people.map(({ name }) => name);
  return (
    <>
      <Told news={news} />
      {people.length > 0 && (
        <Tooltip label={t("present", { names: list(names) })} multiline maw={280}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the names behind the faces must be reachable by keyboard */}
          <span role="img" aria-label={t("present", { names: list(names) })} tabIndex={0} className={classes.present}>
            <Avatar.Group spacing="xs">
              {people.slice(0, mostFaces).map(({ id, name }) => (
                <Avatar key={id} size={24} radius="xl" color="initials" name={name} className={classes.face}>
                  {initial(name)}
                </Avatar>
              ))}
              {people.length > mostFaces && (
                <Avatar size={24} radius="xl" className={classes.face}>
                  +{people.length - mostFaces}
                </Avatar>
              )}
            </Avatar.Group>
          </span>
        </Tooltip>
      )}
    </>
  );
}

/** Read out once, in sight for a while. */
function Told({ news }: { readonly news: News | null }) {
  const t = useTranslations("live");
  const list = useNameList();
  const [old, setOld] = useState<News | null>(null);
  useEffect(() => {
    if (!news) return;
    const timer = setTimeout(() => setOld(news), shownFor);
    return () => clearTimeout(timer);
  }, [news]);
  const shown = news === old ? null : news;
  return (
    <span role="status" className={classes.news}>
      {shown && t("changed", { names: list(shown.names), count: shown.count })}
    </span>
  );
}

function useNameList(): (names: readonly string[]) => string {
  const locale = useLocale();
  return (names) => new Intl.ListFormat(locale).format(names);
}

/** One character of a Chinese name, its last (the family's is shared too often), or the first letters of another. */
function initial(name: string): string {
  const letters = [...name.trim()];
  return /^\p{Script=Han}+$/u.test(name.trim()) ? (letters.at(-1) ?? "") : letters.slice(0, 2).join("").toUpperCase();
}

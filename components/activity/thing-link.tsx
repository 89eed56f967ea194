"use client";
/** What an event is about, in few words, with the way to it in its article. Nothing is fetched ahead: there may be hundreds in sight. */
import Link from "next/link";
import { useTranslations } from "use-intl";
import { articleHref } from "@/components/projects/hrefs";
import type { EventEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import { useFieldWords } from "./use-field-words";

interface Props {
  readonly projectId: string;
  readonly entry: Pick<EventEntry, "fact" | "numeral" | "article">;
  /** What of the fact is shown first; its fields unless given. */
  readonly tab?: "comments";
}

export function ThingLink({ projectId, entry: { fact, numeral, article }, tab }: Props) {
  const t = useTranslations("activity");
  const words = useFactWords();
  if (fact) {
    // Shown nowhere any more, so there is nowhere to lead to.
    if (fact.withdrawn) return <span lang="zh-CN">{`${words(fact)} ${t("withdrawn")}`}</span>;
    return (
      <Link
        href={`${articleHref(projectId, article.id)}?fact=${fact.id}${tab ? `&tab=${tab}` : ""}`}
        prefetch={false}
        className={classes.thing}
        lang="zh-CN"
      >
        {words(fact)}
      </Link>
    );
  }
  if (!numeral) return null;
  return (
    <>
      {t("numeral")}
      <Link href={articleHref(projectId, article.id)} prefetch={false} className={classes.thing} lang="zh-CN">
        “{numeral.before}
        <b>{numeral.words}</b>
        {numeral.after}”
      </Link>
    </>
  );
}

/** The fact as a headline: whose, what, when, how much. */
function useFactWords(): (fact: NonNullable<EventEntry["fact"]>) => string {
  const write = useFieldWords();
  return (fact) => {
    const figure =
      fact.value === null
        ? `${write("change", fact.change)}${fact.changeUnit ? write("changeUnit", fact.changeUnit) : ""}`
        : `${write("value", fact.value)}${fact.unit ?? ""}`;
    return [fact.place, fact.indicator, fact.period, figure].filter(Boolean).join(" · ");
  };
}

"use client";
/** Many of one kind as one line that opens: what came of them together, and each with the way to it. */
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { ActivityEntry } from "@/lib/api/activity";
import classes from "./activity.module.css";
import type { Streak } from "./activity-days";
import { ArticleLink } from "./article-link";
import { assignmentWay } from "./assignment-way";
import { FileLink } from "./import-line";
import { LineFrame } from "./line-frame";
import { ThingLink } from "./thing-link";
import { useReason } from "./use-reason";

interface Props {
  readonly projectId: string;
  readonly line: Streak;
}

export function StreakLine({ projectId, line }: Props) {
  const t = useTranslations("activity");
  const [open, setOpen] = useState(false);
  const list = useId();
  return (
    <LineFrame
      entry={line.entries[0]}
      did={
        <>
          <StreakSentence line={line} />
          <UnstyledButton
            className={classes.more}
            aria-expanded={open}
            aria-controls={open ? list : undefined}
            onClick={() => setOpen(!open)}
          >
            {t(open ? "hide" : "show")}
            <IconChevronDown size={14} aria-hidden data-open={open || undefined} />
          </UnstyledButton>
        </>
      }
    >
      {line.of === "event" && <ArticleLink projectId={projectId} article={line.entries[0].article} />}
      {open && (
        <ol id={list} className={classes.each}>
          {line.entries.map((entry) => (
            <li key={entry.id}>
              <OfMany projectId={projectId} entry={entry} />
            </li>
          ))}
        </ol>
      )}
    </LineFrame>
  );
}

function StreakSentence({ line }: { readonly line: Streak }) {
  const t = useTranslations("activity");
  const because = useReason();
  const count = line.entries.length;
  if (line.of === "import") {
    const sum = (of: "articles" | "facts") => line.entries.reduce((total, entry) => total + entry[of], 0);
    return t("many.import", { count, articles: sum("articles"), facts: sum("facts") });
  }
  if (line.of === "assign") {
    const [first] = line.entries;
    return t(`many.${assignmentWay(first)}`, { count, from: first.from?.name ?? "", to: first.to?.name ?? "" });
  }
  const { kind, reason: code } = line.entries[0].event;
  const reason = because(kind, code);
  const many = kind === "create" || kind === "reject" || kind === "not-fact" ? kind : "approve";
  return (
    <>
      {t(`many.${many}`, { count })}
      {reason && <span className={classes.reason}> · {t("because", { reason })}</span>}
    </>
  );
}

function OfMany({ projectId, entry }: { readonly projectId: string; readonly entry: ActivityEntry }) {
  const t = useTranslations("activity");
  if (entry.type === "event") return <ThingLink projectId={projectId} entry={entry} />;
  if (entry.type === "assign") return <ArticleLink projectId={projectId} article={entry.article} isThing />;
  if (entry.type !== "import") return null;
  const { articles, facts } = entry;
  return (
    <>
      <FileLink projectId={projectId} source={entry.source} />{" "}
      <span className={classes.reason}>{t("fileBrought", { articles, facts })}</span>
    </>
  );
}

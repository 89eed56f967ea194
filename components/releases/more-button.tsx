"use client";
/** What stands below a list of pages: the next page, or why it did not come. */
import { Button } from "@mantine/core";
import { useTranslations } from "use-intl";
import { ProblemAlert } from "@/components/ui/problem-alert";
import classes from "./releases.module.css";
import type { Paged } from "./use-pages";

export function MoreButton({ list, label }: { readonly list: Paged<unknown>; readonly label: string }) {
  const shell = useTranslations("shell");
  return (
    <div className={classes.more}>
      <ProblemAlert problem={list.problem} />
      {list.problem && (
        <Button size="sm" variant="default" onClick={list.retry}>
          {shell("retry")}
        </Button>
      )}
      {list.hasMore && (
        <Button variant="default" size="sm" loading={list.isAsking} onClick={list.more}>
          {label}
        </Button>
      )}
    </div>
  );
}

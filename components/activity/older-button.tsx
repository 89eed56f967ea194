"use client";
/** Asks for the next page shortly before it comes into sight, and by a press. */
import { Button } from "@mantine/core";
import { useIntersection } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import classes from "./activity.module.css";

interface Props {
  readonly isAsking: boolean;
  /** Entries so far: a page that is folded into one line leaves the button near, and then the next one is due. */
  readonly count: number;
  readonly onOlder: () => void;
}

/** Below the window, so that whoever scrolls seldom waits. */
const ahead = { rootMargin: "0px 0px 800px 0px" };

export function OlderButton({ isAsking, count, onOlder }: Props) {
  const t = useTranslations("activity");
  const { ref, entry } = useIntersection<HTMLButtonElement>(ahead);
  const isNear = entry?.isIntersecting ?? false;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each page that has come, not for each drawing
  useEffect(() => {
    if (isNear && !isAsking) onOlder();
  }, [isNear, count]);
  return (
    <div className={classes.older}>
      <Button ref={ref} variant="subtle" size="compact-md" loading={isAsking} onClick={onOlder}>
        {t("older")}
      </Button>
    </div>
  );
}

"use client";
/** Asks for the next page when it comes into sight, and by a press where nothing comes into sight. */
import { Button } from "@mantine/core";
import { useInViewport } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslations } from "use-intl";
import classes from "./activity.module.css";

interface Props {
  readonly isAsking: boolean;
  /** Entries so far: a page that is folded into one line leaves the button in sight, and then the next one is due. */
  readonly count: number;
  readonly onOlder: () => void;
}

export function OlderButton({ isAsking, count, onOlder }: Props) {
  const t = useTranslations("activity");
  const { ref, inViewport } = useInViewport<HTMLButtonElement>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each page that has come, not for each drawing
  useEffect(() => {
    if (inViewport && !isAsking) onOlder();
  }, [inViewport, count]);
  return (
    <div className={classes.older}>
      <Button ref={ref} variant="subtle" size="compact-md" loading={isAsking} onClick={onOlder}>
        {t("older")}
      </Button>
    </div>
  );
}

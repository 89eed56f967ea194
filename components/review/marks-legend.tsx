"use client";
/** What the lines under the words mean. Each sample bears the line of its mark. */
import { Button, Tooltip } from "@mantine/core";
import { useTranslations } from "use-intl";
import marks from "@/components/ui/fact-quote.module.css";
import classes from "./article-pane.module.css";
import { CommandKey } from "./command-key";
import { useTools } from "./review-context";

function FiguresButton() {
  const { run } = useTools();
  const t = useTranslations("review");
  return (
    <Tooltip label={t("help.figures")} multiline maw={320}>
      <Button
        size="compact-xs"
        variant="subtle"
        className={classes.figures}
        rightSection={<CommandKey command="figures" />}
        onClick={() => run("figures")}
      >
        {t("command.figures")}
      </Button>
    </Tooltip>
  );
}

export function MarksLegend() {
  const t = useTranslations("review");
  return (
    <div className={classes.legend}>
      <FiguresButton />
      <span className={marks.value}>{t("legend.value")}</span>
      <span className={marks.change}>{t("legend.change")}</span>
      <span className={marks.prior}>{t("legend.prior")}</span>
      <span className={marks.period}>{t("legend.period")}</span>
      <span className={marks.place}>{t("legend.place")}</span>
      <span className={classes.open}>{t("legend.open")}</span>
    </div>
  );
}

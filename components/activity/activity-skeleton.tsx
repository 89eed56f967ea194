"use client";
/** Where the lines will stand while they are asked for: as high as they are, so that nothing moves when they come. */
import { Skeleton, VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./activity.module.css";

const widths = [62, 48, 71, 55, 66, 44, 58, 69];

export function ActivitySkeleton() {
  const t = useTranslations("shell");
  return (
    <div>
      <VisuallyHidden role="status">{t("loading")}</VisuallyHidden>
      <div className={classes.dayName}>
        <Skeleton height={14} width={120} />
      </div>
      <div className={classes.lines}>
        {widths.map((width) => (
          <div key={width} className={classes.line}>
            <Skeleton height={28} width={28} circle />
            <div className={classes.words}>
              <Skeleton height={14} width={`${width}%`} mt={4} />
              <Skeleton height={11} width={`${width / 2}%`} mt={9} mb={3} />
            </div>
          </div>
        ))}
      </div>
    </div>
  );
}

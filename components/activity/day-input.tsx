"use client";
/** One day, typed as `YYYY-MM-DD` or picked. The browser's own date field would show its own language's form instead of the page's. */
import "@mantine/dates/styles.layer.css";
import "dayjs/locale/zh-cn";
import { DateInput } from "@mantine/dates";
import { useLocale, useTranslations } from "use-intl";

interface Props {
  readonly label: string;
  /** `YYYY-MM-DD`. */
  readonly day: string | null;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly onDay: (day: string | null) => void;
}

const form = "YYYY-MM-DD";

export function DayInput({ label, day, min, max, onDay }: Props) {
  const t = useTranslations("calendar");
  const chinese = useLocale() === "zh-CN";
  return (
    <DateInput
      label={label}
      placeholder={form}
      value={day}
      onChange={onDay}
      minDate={min ?? undefined}
      maxDate={max ?? undefined}
      valueFormat={form}
      locale={chinese ? "zh-cn" : "en"}
      monthLabelFormat={chinese ? "YYYY年M月" : "MMMM YYYY"}
      yearLabelFormat={chinese ? "YYYY年" : "YYYY"}
      monthsListFormat={chinese ? "M月" : "MMM"}
      ariaLabels={{
        monthLevelControl: t("chooseMonth"),
        yearLevelControl: t("chooseYear"),
        nextMonth: t("nextMonth"),
        previousMonth: t("previousMonth"),
        nextYear: t("nextYear"),
        previousYear: t("previousYear"),
        nextDecade: t("nextDecade"),
        previousDecade: t("previousDecade"),
      }}
      clearable
      clearButtonProps={{ "aria-label": t("clear", { label }) }}
      size="sm"
      popoverProps={{ portalProps: { target: "#content" } }}
    />
  );
}

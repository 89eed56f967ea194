"use client";
/** How figures are written in charts: short on axes, as 万 and 亿 or as K and M, and to the last digit where they are read. */
import { useCallback } from "react";
import { useFormatter, useLocale, useTranslations } from "use-intl";
import { groupDigits } from "@/components/ui/figures";
import type { IndicatorPoint } from "@/lib/release/indicator-points";

export function useFigures(indicator: string, unit: string) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const locale = useLocale();
  // Decimal fractions of a hundred million are told apart by two digits, and no axis has room for more.
  const short = useCallback(
    (value: number) => format.number(value, { notation: "compact", maximumFractionDigits: 2 }),
    [format],
  );
  const withUnit = useCallback(
    (figure: string) => `${figure}${unit === "%" || unit === "‰" || locale === "zh-CN" ? "" : " "}${unit}`.trimEnd(),
    [unit, locale],
  );
  const exact = useCallback((value: string) => withUnit(groupDigits(value)), [withUnit]);
  const label = useCallback(
    ({ place, year, value }: IndicatorPoint) =>
      t("point", { place, year: String(year), indicator, figure: exact(value) }),
    [t, indicator, exact],
  );
  const full = useCallback(
    (value: number) => withUnit(format.number(value, { maximumFractionDigits: 10 })),
    [format, withUnit],
  );
  return { short, full, label };
}

"use client";
/** A share from 0 to 1 in percent. One that is not nothing and not all is never written as if it were. */
import { useFormatter } from "use-intl";

export function useShare(): (share: number) => string {
  const format = useFormatter();
  return (share) => {
    const percent = Math.round(share * 1000) / 10;
    const shown = share > 0 && percent === 0 ? 0.1 : share < 1 && percent === 100 ? 99.9 : percent;
    return format.number(shown / 100, { style: "percent", maximumFractionDigits: 1 });
  };
}

"use client";
/** How the content of a field is written outside its cell: as the table writes it. */
import { useTranslations } from "use-intl";
import { groupDigits, signed } from "@/components/ui/figures";
import { bounds, type FactField, levels } from "@/lib/fact/fact";

/** `value` is what an event of the log holds: a text or null. */
export function useFieldWords(): (field: FactField, value: unknown) => string {
  const review = useTranslations("review");
  const bound = useTranslations("bound");
  const level = useTranslations("level");
  return (field, value) => {
    if (value === "" && field === "unit") return review("emptyUnit");
    if (typeof value !== "string" || value === "") return "—";
    switch (field) {
      case "value":
      case "prior":
        return groupDigits(value);
      case "change":
        return signed(value);
      case "changeUnit":
        return value === "pp" ? review("percentagePoints") : value;
      case "basis":
        return value === "yoy" || value === "mom"
          ? review(`basis.${value}`)
          : value.replace(/^vs:/, review("basis.vs"));
      case "bound": {
        const known = bounds.find((code) => code === value);
        return known ? bound(known) : value;
      }
      case "level": {
        const known = levels.find((code) => code === value);
        return known ? level(known) : value;
      }
      default:
        return value;
    }
  };
}

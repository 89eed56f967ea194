/** The mark and the name. The mark is decoration: the name says it all. */
import { useTranslations } from "use-intl";
import classes from "./brand.module.css";

export function Brand() {
  const t = useTranslations("shell");
  return (
    <span className={classes.brand}>
      {/* biome-ignore lint/performance/noImgElement: an SVG of a kilobyte gains nothing from an image optimiser */}
      <img src="/logo.svg" alt="" width={24} height={24} />
      <span className={classes.name}>{t("name")}</span>
    </span>
  );
}

"use client";
/** What the verification of a package has found, kind by kind, with the first places. */
import { useTranslations } from "use-intl";
import type { PackagePreview } from "@/lib/api/packages";
import type { PackageFinding } from "@/lib/package/verify/finding";
import classes from "./package-findings.module.css";

/** Places of one kind that are shown; the command line shows all. */
const shown = 3;

export function PackageFindings({ preview }: { readonly preview: PackagePreview }) {
  const t = useTranslations("import");
  const words = useTranslations("packageFinding");
  const kinds = [...new Set(preview.findings.map(({ code }) => code))];
  if (kinds.length === 0) return null;
  return (
    <ul className={classes.kinds}>
      {kinds.map((code) => (
        <li key={code}>
          {t("packageFound", { what: words(code), count: preview.counts[code] ?? 0 })}
          <ul className={classes.places}>
            {preview.findings
              .filter((finding) => finding.code === code)
              .slice(0, shown)
              .map((finding) => (
                <li key={placeOf(finding)}>
                  <code>{placeOf(finding)}</code>
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ file, line, column, found, expected }: PackageFinding): string {
  const where = [file, line, column].filter((part) => part !== undefined).join(" : ");
  const what = found === undefined ? [] : [expected === undefined ? found : `${found} ≠ ${expected}`];
  return [where, ...what].join(" · ");
}

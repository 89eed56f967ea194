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
                <li key={keyOf(finding)}>
                  <FoundAt finding={finding} />
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Where it is, what stands there and what should. */
function FoundAt({ finding }: { readonly finding: PackageFinding }) {
  const t = useTranslations("import");
  const { file, line, column, found, expected } = finding;
  const where = [file, line === undefined ? undefined : t("packageLine", { line }), column].filter(Boolean).join(" · ");
  return (
    <>
      <span className={classes.where}>{where}</span>
      {found !== undefined && (
        <>
          {" "}
          <span className={classes.what}>{t("packageStands")}</span> <code>{brief(found)}</code>
        </>
      )}
      {expected !== undefined && (
        <>
          {" "}
          <span className={classes.what}>{t("packageShould")}</span> <code>{brief(expected)}</code>
        </>
      )}
    </>
  );
}

/** Nobody compares a hash by eye to its end. */
function brief(text: string): string {
  return /^[0-9a-f]{64}$/.test(text) ? `${text.slice(0, 12)}…` : text;
}

function keyOf({ file, line, column, found, expected }: PackageFinding): string {
  return [file, line, column, found, expected].join(" ");
}

/** A verification for a person to read: what was looked at, what was found where, and what to do about it. */
import type { PackageFinding } from "@/lib/package/verify/finding";
import type { VerifiedPackage } from "@/server/package/verify-package";
import { reasonWords, verifyWords } from "../words";

/** @param deep whether the cells of the binary files were read */
export function reportLines(report: VerifiedPackage, sha256: string, deep: boolean): string[] {
  const { t } = verifyWords();
  const { head, holds, checks } = report;
  const lines: string[] = [];
  if (head) {
    const { project, number, title, createdAt, counts } = head;
    lines.push(
      t("release", { project: printable(project.name), number, title: printable(title), date: createdAt.slice(0, 10) }),
    );
    lines.push(t("counts", { facts: counts.facts, articles: counts.articles, sources: counts.sources }), "");
  }
  lines.push(...checkLines(report), ...findingLines(report), "");
  if (head && !head.texts) lines.push(t("noTexts"));
  if (head && !deep) lines.push(t("notDeep"));
  lines.push(t("sha256", { hash: sha256 }));
  const errors = checks.reduce((sum, check) => sum + check.errors, 0);
  lines.push(holds ? t("holds", { facts: head?.counts.facts ?? 0 }) : t("fails", { errors }));
  return lines;
}

function checkLines({ checks }: VerifiedPackage): string[] {
  const { t, verifyChecks } = verifyWords();
  return checks.map(({ check, looked, errors, notes }) => {
    const mark = errors > 0 ? "✗" : looked === null ? "–" : "✓";
    const said = [
      looked === null ? t("notDone") : t("looked", { count: looked }),
      ...(errors > 0 ? [t("errors", { count: errors })] : []),
      ...(notes > 0 ? [t("notes", { count: notes })] : []),
    ];
    return `${mark} ${verifyChecks[check]}: ${said.join(" · ")}`;
  });
}

/** Kind by kind, each with what to do once. */
function findingLines({ findings, counts }: VerifiedPackage): string[] {
  const { t, verifyAdvice, verifyFindings } = verifyWords();
  const kinds = new Map<PackageFinding["code"], PackageFinding[]>();
  for (const finding of findings) kinds.set(finding.code, [...(kinds.get(finding.code) ?? []), finding]);
  return [...kinds].flatMap(([code, found]) => {
    const [{ check, severity } = { check: "archive" as const, severity: "error" as const }] = found;
    const rest = (counts[code] ?? 0) - found.length;
    return [
      "",
      `${t(severity)}: ${verifyFindings[code]} [${code}]`,
      ...(severity === "error" ? [`  ${t("todo")}: ${verifyAdvice[check]}`] : []),
      ...found.flatMap(placeLines),
      ...(rest > 0 ? [`  … ${t("more", { count: rest })}`] : []),
    ];
  });
}

function placeLines({ file, line, column, id, found, expected, reason }: PackageFinding): string[] {
  const { t } = verifyWords();
  const where = [file, line === undefined ? undefined : t("line", { line }), column, id].filter(
    (part) => part !== undefined,
  );
  const because = reason === undefined ? [] : [`    ${reasonWords().of(reason)}`];
  return [
    `  ${where.map(printable).join(" · ") || "·"}`,
    ...because,
    ...(found === undefined ? [] : [`    ${t("found")}: ${printable(found)}`]),
    ...(expected === undefined ? [] : [`    ${t("expected")}: ${printable(expected)}`]),
  ];
}

/** A stranger's words must not move the cursor or colour the terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (sign) =>
    sign === "\n" ? "⏎" : `\\u{${sign.codePointAt(0)?.toString(16)}}`,
  );
}

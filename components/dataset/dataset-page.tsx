"use client";
/** The verified dataset of a project: what goes out, in which forms, and what each column means. */
import { Anchor, Button, Code, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import type { ProjectSummary } from "@/lib/api/views";
import { type ExportFormat, exportFormats } from "@/lib/export/formats";
import { ColumnTable } from "./column-table";
import classes from "./dataset-page.module.css";

const formatWords = {
  csv: ["csv", "csvText"],
  "csv-excel": ["csvExcel", "csvExcelText"],
  xlsx: ["xlsx", "xlsxText"],
  jsonl: ["jsonl", "jsonlText"],
  parquet: ["parquet", "parquetText"],
} as const satisfies Record<ExportFormat, readonly [string, string]>;

export function DatasetPage({ project }: { readonly project: ProjectSummary }) {
  const t = useTranslations("dataset");
  const { approvedFacts, openFacts, openNumerals } = project;
  return (
    <Page title={t("title")} lead={t("lead")}>
      {approvedFacts === 0 ? (
        <EmptyState title={t("counts", { count: 0 })} text={t("emptyText")}>
          <Button component={Link} href={`/projects/${project.id}`}>
            {t("toArticles")}
          </Button>
        </EmptyState>
      ) : (
        <section className={classes.section}>
          <Title order={2}>{t("counts", { count: approvedFacts })}</Title>
          <p className={classes.quiet}>
            {openFacts + openNumerals > 0 ? t("open", { facts: openFacts, numerals: openNumerals }) : t("complete")}
          </p>
          <p className={classes.quiet}>{t("notRelease")}</p>
          <Downloads projectId={project.id} />
          <p className={classes.quiet}>
            <Anchor component={Link} inherit href={`/projects/${project.id}/facts`}>
              {t("otherFacts")}
            </Anchor>
          </p>
        </section>
      )}
      <section className={classes.section}>
        <Title order={2}>{t("commandLine")}</Title>
        <p className={classes.quiet}>{t("commandLineText")}</p>
        <Code
          className={classes.command}
          block
        >{`npm run kaoju -- export --project ${quoted(project.name)} --format csv --out dataset.csv`}</Code>
      </section>
      <section className={classes.section}>
        <Title order={2}>{t("columns")}</Title>
        <p className={classes.quiet}>{t("guard")}</p>
        <ColumnTable />
      </section>
    </Page>
  );
}

function Downloads({ projectId }: { readonly projectId: string }) {
  const t = useTranslations("dataset");
  return (
    <ul className={classes.formats} aria-label={t("formats")}>
      {exportFormats.map((format) => {
        const [name, text] = formatWords[format];
        return (
          <li key={format} className={classes.format}>
            <div>
              <strong>{t(name)}</strong>
              <p className={classes.quiet}>{t(text)}</p>
            </div>
            <Button
              component="a"
              href={`/api/projects/${projectId}/export?format=${format}&status=approved`}
              download
              variant="default"
              leftSection={<IconDownload size={16} aria-hidden />}
              aria-label={t("download", { format: t(name) })}
            >
              {t("formats")}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

/** As one word of a shell's command line. */
function quoted(name: string): string {
  return `'${name.replaceAll("'", "'\\''")}'`;
}

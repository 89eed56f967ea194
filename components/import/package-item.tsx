"use client";
/** One package of the import: whether it holds, what is in it, and why it may not come in. */
import { ActionIcon, Button, Progress } from "@mantine/core";
import { IconCircleCheck, IconCircleX, IconPackageImport, IconX } from "@tabler/icons-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { ProblemAlert } from "@/components/ui/problem-alert";
import classes from "./import-item.module.css";
import { PackageFindings } from "./package-findings";
import { type PackageStage, usePackage } from "./use-package";

interface Props {
  readonly projectId: string;
  readonly file: File;
  readonly onRemove: () => void;
}

export function PackageItem({ projectId, file, onRemove }: Props) {
  const t = useTranslations("import");
  const { stage, sent, preview, result, problem, start } = usePackage(projectId, file);
  const head = preview?.head;
  const isBusy = stage === "verifying" || stage === "importing";
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <StageIcon stage={stage} />
        <div className={classes.words}>
          <span className={classes.name}>{file.name}</span>
          <output>{t(`packageStage.${stage}`)}</output>
          {head && (
            <span lang="zh-CN" className={classes.quiet}>
              {t("packageRelease", { project: head.project.name, number: head.number, title: head.title })}
            </span>
          )}
          {head && (
            <span className={classes.quiet}>
              {t("packageCounts", {
                facts: head.counts.facts,
                articles: head.counts.articles,
                sources: head.counts.sources,
                decisions: head.counts.decisions,
              })}
            </span>
          )}
        </div>
        <div className={classes.actions}>
          {stage === "ready" && (
            <Button variant="light" size="sm" aria-label={t("importOf", { file: file.name })} onClick={start}>
              {t("importOne")}
            </Button>
          )}
          {stage === "imported" && (
            <Button variant="default" size="sm" component={Link} href={`/projects/${projectId}`}>
              {t("toOverview")}
            </Button>
          )}
          {stage !== "importing" && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t("remove", { file: file.name })}
              onClick={onRemove}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          )}
        </div>
      </div>
      {isBusy && (
        <Progress.Root size="sm">
          {/* Once all is sent the server works, and does not say how far it is: a moving bar. */}
          <Progress.Section
            value={Math.round(sent * 100)}
            animated={sent >= 1}
            aria-label={t("progressOf", { file: file.name })}
          />
        </Progress.Root>
      )}
      <div className={classes.problem}>
        <ProblemAlert plain problem={problem ?? whyNot(preview, t)} />
        {preview && <PackageFindings preview={preview} />}
        {result && (
          <span>
            {t("packageImported", { facts: result.facts, articles: result.articles, sources: result.sources })}
          </span>
        )}
      </div>
    </li>
  );
}

/** Why a package that was looked into may not come in, in words. */
function whyNot(
  preview: ReturnType<typeof usePackage>["preview"],
  t: ReturnType<typeof useTranslations<"import">>,
): string | null {
  if (!preview) return null;
  if (!preview.holds) return t("packageBroken");
  if (!preview.head?.texts) return t("packageWithoutTexts");
  return preview.known.length > 0 ? t("packageKnown", { files: preview.known.join("、") }) : null;
}

function StageIcon({ stage }: { readonly stage: PackageStage }) {
  if (stage === "imported") return <IconCircleCheck size={20} className={classes.done} aria-hidden />;
  if (stage === "refused") return <IconCircleX size={20} className={classes.failed} aria-hidden />;
  return <IconPackageImport size={20} className={classes.quiet} aria-hidden />;
}

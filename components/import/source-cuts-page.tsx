"use client";
/** Moving the cuts of a source that was imported before. */
import { Button, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { Page } from "@/components/ui/page";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { CutsRequest } from "@/lib/api/requests";
import type { ImportView, PreviewView } from "@/lib/api/views";
import { CutEditor } from "./cut-editor";
import { canSend } from "./cut-problems";

interface Props {
  readonly projectId: string;
  readonly sourceId: string;
  readonly source: PreviewView;
}

export function SourceCutsPage({ projectId, sourceId, source }: Props) {
  const t = useTranslations("cuts");
  const router = useRouter();
  const [articles, setArticles] = useState(source.articles);
  const changed = articles !== source.articles;
  const save = useMutation({
    mutationFn: (request: CutsRequest) => call<ImportView>("PUT", `/api/sources/${sourceId}/articles`, request),
    onSuccess: (answer) => {
      if (!answer.ok) return;
      notifications.show({ color: "green", message: t("saved") });
      router.push(`/projects/${projectId}`);
      router.refresh();
    },
  });
  return (
    <Page
      title={t("title")}
      lead={t("lead", { file: source.fileName })}
      actions={
        <Group gap="sm">
          <Button variant="default" component={Link} href={`/projects/${projectId}`}>
            {t("back")}
          </Button>
          <Button
            disabled={!changed || !canSend(articles)}
            loading={save.isPending}
            onClick={() => save.mutate({ articles: articles.map((article) => ({ ...article })) })}
          >
            {changed ? t("save") : t("unchanged")}
          </Button>
        </Group>
      }
    >
      <ProblemAlert problem={save.data && !save.data.ok ? save.data.problem : null} />
      <CutEditor preview={source} articles={articles} onChange={setArticles} />
    </Page>
  );
}

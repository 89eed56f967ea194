import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { SourceCutsPage } from "@/components/import/source-cuts-page";
import { can } from "@/lib/auth/can";
import { getProject } from "@/server/operations/get-project";
import { getSource } from "@/server/operations/get-source";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("cuts"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string; readonly source: string }>;
}

export default async function ProjectSourcePage({ params }: Props) {
  const { project, source } = await params;
  const actor = await pageActor();
  const { id, role, articleList } = pageValue(await getProject(actor, pageId(project)));
  // A source of another project must not appear under this one's name.
  if (!can(role, "article.edit") || !articleList.some(({ sourceId }) => sourceId === source)) notFound();
  return <SourceCutsPage projectId={id} sourceId={source} source={pageValue(await getSource(actor, source))} />;
}

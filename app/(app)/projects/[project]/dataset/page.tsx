import type { Metadata } from "next";
import { DatasetPage } from "@/components/dataset/dataset-page";
import { getProject } from "@/server/operations/get-project";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("dataset"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectDatasetPage({ params }: Props) {
  const { articleList: _, ...project } = pageValue(await getProject(await pageActor(), pageId((await params).project)));
  return <DatasetPage project={project} />;
}

import type { Metadata } from "next";
import { ReleasesPage } from "@/components/releases/releases-page";
import { can } from "@/lib/auth/can";
import { getProject } from "@/server/operations/get-project";
import { listReleases } from "@/server/operations/get-release";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("releases"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectReleasesPage({ params }: Props) {
  const project = pageId((await params).project);
  const actor = await pageActor();
  const [summary, first] = await Promise.all([
    getProject(actor, project),
    listReleases(actor, project, { before: null, limit: 20 }),
  ]);
  const { role } = pageValue(summary);
  return <ReleasesPage projectId={project} first={pageValue(first)} mayMake={can(role, "release.make")} />;
}

import type { Metadata } from "next";
import { ProjectList } from "@/components/projects/project-list";
import { listProjects } from "@/server/operations/list-projects";
import { pageActor, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("projects"))("title") };
}

export default async function ProjectsPage() {
  const actor = await pageActor();
  return <ProjectList projects={pageValue(await listProjects(actor))} />;
}

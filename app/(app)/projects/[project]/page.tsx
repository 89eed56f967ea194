import type { Metadata } from "next";
import { cache } from "react";
import { Overview } from "@/components/projects/overview";
import { getProject } from "@/server/operations/get-project";
import { pageActor, pageId, pageValue } from "@/server/page";

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

// Once for the title and once for the page would be twice.
const load = cache(async (project: string) => pageValue(await getProject(await pageActor(), pageId(project))));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load((await params).project)).name };
}

export default async function ProjectPage({ params }: Props) {
  const { userId } = await pageActor();
  return <Overview project={await load((await params).project)} personId={userId} />;
}

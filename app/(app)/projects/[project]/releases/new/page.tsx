import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FreezePage } from "@/components/releases/freeze-page";
import { can } from "@/lib/auth/can";
import { getProject } from "@/server/operations/get-project";
import { previewRelease } from "@/server/operations/preview-release";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("releases"))("newTitle") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function NewReleasePage({ params }: Props) {
  const project = pageId((await params).project);
  const actor = await pageActor();
  const [summary, preview] = await Promise.all([getProject(actor, project), previewRelease(actor, project)]);
  const { name, role } = pageValue(summary);
  if (!can(role, "release.make")) notFound();
  return <FreezePage projectId={project} projectName={name} preview={pageValue(preview)} />;
}

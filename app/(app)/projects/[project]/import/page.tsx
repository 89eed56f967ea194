import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportPage } from "@/components/import/import-page";
import { can } from "@/lib/auth/can";
import { getProject } from "@/server/operations/get-project";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";
import { readableEndings } from "@/server/readers/readers";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("import"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectImportPage({ params }: Props) {
  const { id, role } = pageValue(await getProject(await pageActor(), pageId((await params).project)));
  if (!can(role, "source.import")) notFound();
  return <ImportPage projectId={id} endings={readableEndings} />;
}

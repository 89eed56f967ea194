import type { Metadata } from "next";
import { ActivityScreen } from "@/components/activity/activity-screen";
import { listMembers } from "@/server/operations/list-members";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("activity"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectActivityPage({ params }: Props) {
  const project = pageId((await params).project);
  // Members only, as the activity itself. Also those who are disabled by now: what they did stays.
  const members = pageValue(await listMembers(await pageActor(), project));
  return (
    <ActivityScreen
      key={project}
      projectId={project}
      people={members.map(({ user: { id, name } }) => ({ id, name }))}
    />
  );
}

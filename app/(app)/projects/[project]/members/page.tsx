import type { Metadata } from "next";
import { MembersPage } from "@/components/members/members-page";
import { can } from "@/lib/auth/can";
import { listMembers } from "@/server/operations/list-members";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("members"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectMembersPage({ params }: Props) {
  const project = pageId((await params).project);
  const actor = await pageActor();
  const members = pageValue(await listMembers(actor, project));
  const own = members.find(({ user }) => user.id === actor.userId);
  return (
    <MembersPage
      projectId={project}
      members={members}
      selfId={actor.userId}
      mayManage={can(own?.role ?? null, "member.manage")}
    />
  );
}

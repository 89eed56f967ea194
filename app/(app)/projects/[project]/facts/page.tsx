import type { Metadata } from "next";
import { FactsScreen } from "@/components/facts/facts-screen";
import { can } from "@/lib/auth/can";
import { listMembers } from "@/server/operations/list-members";
import { pageActor, pageId, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("facts"))("title") };
}

interface Props {
  readonly params: Promise<{ readonly project: string }>;
}

export default async function ProjectFactsPage({ params }: Props) {
  const project = pageId((await params).project);
  // Whoever may see the members may see the facts: members only. The facts themselves come page by page.
  const actor = await pageActor();
  const members = pageValue(await listMembers(actor, project));
  const role = members.find(({ user }) => user.id === actor.userId)?.role ?? null;
  return <FactsScreen key={project} projectId={project} mayDecide={can(role, "fact.decide")} />;
}

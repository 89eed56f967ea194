import type { Metadata } from "next";
import { AccountPage } from "@/components/account/account-page";
import { listProjects } from "@/server/operations/list-projects";
import { listTokens } from "@/server/operations/list-tokens";
import { pageActor, pageValue } from "@/server/page";
import { requestTranslations } from "@/server/preferences";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await requestTranslations("account"))("title") };
}

export default async function OwnAccountPage() {
  const actor = await pageActor();
  const [tokens, projects] = await Promise.all([listTokens(actor), listProjects(actor)]);
  return (
    <AccountPage
      name={actor.name}
      login={actor.login}
      tokens={pageValue(tokens)}
      projects={pageValue(projects).map(({ id, name }) => ({ id, name }))}
    />
  );
}

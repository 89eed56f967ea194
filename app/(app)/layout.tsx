/** All pages for people who are signed in. */
import type { ReactNode } from "react";
import { Frame } from "@/components/shell/frame";
import { listProjects } from "@/server/operations/list-projects";
import { pageActor, pageValue } from "@/server/page";

export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  const actor = await pageActor();
  const projects = pageValue(await listProjects(actor));
  return (
    <Frame
      person={{ id: actor.userId, name: actor.name, login: actor.login }}
      projects={projects.map(({ id, name, role }) => ({ id, name, role }))}
    >
      {children}
    </Frame>
  );
}

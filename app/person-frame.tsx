/** The frame of the app around a page, for somebody who is signed in: who they are and which projects they have. */
import type { ReactNode } from "react";
import { Frame } from "@/components/shell/frame";
import { listProjects } from "@/server/operations/list-projects";
import { type pageActor, pageValue } from "@/server/page";

interface Props {
  readonly actor: Awaited<ReturnType<typeof pageActor>>;
  readonly children: ReactNode;
}

export async function PersonFrame({ actor, children }: Props) {
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

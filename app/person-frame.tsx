/** The frame of the app around a page, for somebody who is signed in: who they are and which projects they have. */
import type { ReactNode } from "react";
import { Frame, type FramePlace } from "@/components/shell/frame";
import { listProjects } from "@/server/operations/list-projects";
import { type pageActor, pageValue } from "@/server/page";

interface Props {
  readonly actor: Awaited<ReturnType<typeof pageActor>>;
  /** Where the page belongs, if its address does not say so. */
  readonly at?: FramePlace | null;
  readonly children: ReactNode;
}

export async function PersonFrame({ actor, at = null, children }: Props) {
  const projects = pageValue(await listProjects(actor));
  return (
    <Frame
      person={{ id: actor.userId, name: actor.name, login: actor.login }}
      at={at}
      projects={projects.map(({ id, name, role }) => ({ id, name, role }))}
    >
      {children}
    </Frame>
  );
}

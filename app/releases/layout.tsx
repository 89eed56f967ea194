/** Releases by their permanent addresses: in the frame of the app for whoever is signed in, else in a plain one. */
import type { ReactNode } from "react";
import { Frame } from "@/components/shell/frame";
import { PlainFrame } from "@/components/shell/plain-frame";
import { listProjects } from "@/server/operations/list-projects";
import { pageValue, visitor } from "@/server/page";

export default async function ReleasesLayout({ children }: { readonly children: ReactNode }) {
  const actor = await visitor();
  if (!actor || actor.mustChangePassword) return <PlainFrame>{children}</PlainFrame>;
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

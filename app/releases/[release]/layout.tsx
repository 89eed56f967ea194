/** A release by its permanent address: in the frame of the app for whoever is signed in, at its project for members; else in one of its own. */
import type { ReactNode } from "react";
import { PublicFrame } from "@/components/releases/public-frame";
import { pageId, visitor } from "@/server/page";
import { PersonFrame } from "../../person-frame";
import { readRelease } from "../release-reader";

interface Props {
  readonly params: Promise<{ readonly release: string }>;
  readonly children: ReactNode;
}

export default async function ReleaseLayout({ params, children }: Props) {
  const actor = await visitor();
  if (!actor || actor.mustChangePassword) return <PublicFrame>{children}</PublicFrame>;
  const release = await readRelease(pageId((await params).release));
  const projectId = release.ok ? release.value.project.id : null;
  return (
    <PersonFrame actor={actor} at={projectId === null ? null : { projectId, page: "releases" }}>
      {children}
    </PersonFrame>
  );
}

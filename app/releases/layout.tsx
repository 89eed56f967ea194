/** Releases by their permanent addresses: in the frame of the app for whoever is signed in, else in a plain one. */
import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";
import { visitor } from "@/server/page";
import { PersonFrame } from "../person-frame";

export default async function ReleasesLayout({ children }: { readonly children: ReactNode }) {
  const actor = await visitor();
  if (!actor || actor.mustChangePassword) return <PlainFrame>{children}</PlainFrame>;
  return <PersonFrame actor={actor}>{children}</PersonFrame>;
}

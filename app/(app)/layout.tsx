/** All pages for people who are signed in. */
import type { ReactNode } from "react";
import { pageActor } from "@/server/page";
import { PersonFrame } from "../person-frame";

export default async function SignedInLayout({ children }: { readonly children: ReactNode }) {
  return <PersonFrame actor={await pageActor()}>{children}</PersonFrame>;
}

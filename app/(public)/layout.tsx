/** Pages outside of the projects: signing in, and choosing a password after an invitation. */
import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";

export default function PublicLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame>{children}</PlainFrame>;
}

/** Documentation: for everybody, signed in or not. */
import type { ReactNode } from "react";
import { PlainFrame } from "@/components/shell/plain-frame";

export default function DocsLayout({ children }: { readonly children: ReactNode }) {
  return <PlainFrame wide>{children}</PlainFrame>;
}

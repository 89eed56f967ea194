"use client";
/**
 * A link of the frame, which is on every page: what it leads to is fetched ahead when somebody points at it. Fetched as soon as
 * it is seen, the pages of the project would be asked for while the page that was opened is still waiting for its facts.
 */
import Link from "next/link";
import { type ComponentProps, useState } from "react";

export function FrameLink(props: Omit<ComponentProps<typeof Link>, "prefetch" | "onMouseEnter" | "onFocus">) {
  const [isMeant, setMeant] = useState(false);
  const mean = () => setMeant(true);
  return <Link {...props} prefetch={isMeant ? null : false} onMouseEnter={mean} onFocus={mean} />;
}

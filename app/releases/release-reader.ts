/** What pages of releases do first: anybody may ask; whoever could see more once signed in is sent there, and back. */
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Outcome } from "@/lib/api/problem";
import { getRelease } from "@/server/operations/get-release";
import { pageValue, visitor } from "@/server/page";
import type { SignedIn } from "@/server/session";

/** Null for somebody who is not signed in. */
export async function releaseReader(): Promise<SignedIn | null> {
  const actor = await visitor();
  if (actor?.mustChangePassword) redirect("/change-password");
  return actor;
}

/** Once a request, for the frame, the head and the page. */
export const readRelease = cache(async (id: string) => getRelease(await releaseReader(), id));

/** The value, or the page that fits the refusal. `path` is where to come back to. */
export function releaseValue<T>(outcome: Outcome<T>, path: string): T {
  if (!outcome.ok && outcome.problem.code === "signed-out") redirect(`/sign-in?${new URLSearchParams({ next: path })}`);
  return pageValue(outcome);
}

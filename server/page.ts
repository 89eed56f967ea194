/** What every page does first: know the person, and turn an operation's refusal into the page that says so. */
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { Outcome } from "@/lib/api/problem";
import { currentActor, type SignedIn } from "./session";

/** Once a request, however many layouts and pages ask. */
export const visitor = cache(currentActor);

/** The person signed in; everyone else is sent to sign in, or to choose a password where that is due. Does not return then. */
export async function pageActor(): Promise<SignedIn> {
  const actor = await visitor();
  if (!actor) redirect("/sign-in");
  if (actor.mustChangePassword) redirect("/change-password");
  return actor;
}

/** The value, or the page that fits the refusal. An unexpected refusal is a bug and throws. */
export function pageValue<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const { code } = outcome.problem;
  if (code === "signed-out") redirect("/sign-in");
  // Whether something exists is not for those to learn who may not see it.
  if (code === "not-found" || code === "not-allowed" || code === "invalid-input") notFound();
  throw new Error(`A page cannot show this refusal: ${code}`);
}

/** The id from a path; whatever is no id names nothing. */
export function pageId(text: string): string {
  return z.uuid().safeParse(text).success ? text : notFound();
}

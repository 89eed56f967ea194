/** What next-auth's answer to an attempt to sign in means. */
import type { SignInResponse } from "next-auth/react";
import type { ClientProblem } from "@/components/api/client";

type Answer = Pick<SignInResponse, "ok" | "error" | "status"> | undefined;

/** Null if the person is signed in; `wrong` if login or password is; else the problem. */
export function signInProblem(answer: Answer): "wrong" | ClientProblem | null {
  if (!answer) return { code: "unreadable-answer" };
  if (!answer.error) return answer.ok ? null : { code: "server-error" };
  if (answer.error === "CredentialsSignin") return "wrong";
  // What the server's `authorize` throws comes as the error's text: `too-many-attempts:540`, in seconds.
  const [code, seconds] = answer.error.split(":");
  if (code === "too-many-attempts") {
    const retryAfter = Number(seconds);
    return Number.isFinite(retryAfter) && retryAfter > 0 ? { code, details: { retryAfter } } : { code };
  }
  return { code: "server-error" };
}

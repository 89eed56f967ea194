/** What a route may refuse with: what it declares, and what follows from who may call it and what it takes. Pure. */
import type { Declaration } from "@/lib/api/declaration";
import { type ProblemCode, problemStatus } from "@/lib/api/problem";

/** Codes by status. */
export type Refusals = Readonly<Record<string, readonly ProblemCode[]>>;

/** By the order of their statuses. */
export function refusalsOf(method: string, declaration: Declaration): Refusals {
  const codes = new Set<ProblemCode>([...implied(method, declaration), ...(declaration.refusals ?? [])]);
  const byStatus: Record<string, ProblemCode[]> = {};
  for (const code of codes) {
    const status = problemStatus[code];
    byStatus[status] = [...(byStatus[status] ?? []), code];
  }
  return byStatus;
}

function* implied(
  method: string,
  { access, tokens, role, params, query, body, form }: Declaration,
): Generator<ProblemCode> {
  if (method !== "GET") yield "bad-origin";
  if (query || body || form) yield "invalid-input";
  if (body || form) yield "too-large";
  // Also where the path names what belongs to a project, of which one may be no member.
  if (params || role) yield "not-found";
  if (access !== "anyone") yield* ["signed-out", "beyond-token"] as const;
  if (access !== "anyone" || tokens) yield* ["token-invalid", "too-many-requests"] as const;
  // A role that does not suffice, or a one-time password that is to be replaced first.
  if (access === "signed-in") yield "not-allowed";
  yield "server-error";
}

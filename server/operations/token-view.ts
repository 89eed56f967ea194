/** A personal token as its person sees it. Has no secret to tell. */
import type { TokenView } from "@/lib/api/tokens";
import { projectsOf } from "@/lib/auth/token-scope";
import type { TokenRow } from "../repositories/personal-tokens";

/** @param names of the projects that the person belongs to, by id */
export function toTokenView(row: TokenRow, names: ReadonlyMap<string, string>, now: Date): TokenView {
  const projects = projectsOf(row.scopes);
  return {
    id: row.id,
    name: row.name,
    projects:
      projects?.flatMap((id) => {
        const name = names.get(id);
        return name === undefined ? [] : [{ id, name }];
      }) ?? null,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    state: row.revokedAt ? "revoked" : row.expiresAt <= now ? "expired" : "active",
  };
}

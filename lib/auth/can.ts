/** Who may do what in a project: the one table. No I/O; callers look the role up. */

export const roles = ["owner", "reviewer", "viewer"] as const;
export type Role = (typeof roles)[number];

export const actions = [
  "project.read",
  "project.export",
  "source.import",
  "article.edit",
  "fact.decide",
  "fact.comment",
  "project.edit",
  "release.make",
  "member.manage",
] as const;
export type Action = (typeof actions)[number];

const allowed: Record<Action, readonly Role[]> = {
  "project.read": ["owner", "reviewer", "viewer"],
  "project.export": ["owner", "reviewer", "viewer"],
  "source.import": ["owner", "reviewer"],
  "article.edit": ["owner", "reviewer"],
  "fact.decide": ["owner", "reviewer"],
  // A viewer is often the one who knows the matter: they say what is wrong, and a reviewer decides.
  "fact.comment": ["owner", "reviewer", "viewer"],
  "project.edit": ["owner"],
  // To freeze, publish and withdraw: what leaves the project in its name.
  "release.make": ["owner"],
  "member.manage": ["owner"],
};

/** True if a member with this role may take this action. Someone who is no member (null) may take none. */
export function can(role: Role | null, action: Action): boolean {
  return role !== null && allowed[action].includes(role);
}

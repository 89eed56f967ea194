/** All projects of the database, for the person who runs the app; the screens ask projects.ts for one's own. */
import type { Db } from "../db";

export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  /** Owners who can act, in the order in which they joined. */
  readonly owners: readonly { readonly id: string; readonly login: string }[];
  readonly articles: number;
  readonly approvedFacts: number;
  readonly openFacts: number;
}

/** Oldest first; with `name`, only those of exactly that name. */
export async function allProjects(db: Db, name?: string): Promise<readonly ProjectRow[]> {
  const projects = await db.project.findMany({
    where: name === undefined ? {} : { name },
    orderBy: { id: "asc" },
    select: {
      id: true,
      name: true,
      memberships: {
        where: { role: "owner", disabledAt: null, user: { disabledAt: null } },
        orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
        select: { user: { select: { id: true, login: true } } },
      },
      _count: { select: { articles: true } },
    },
  });
  return Promise.all(
    projects.map(async ({ id, memberships, _count, ...project }) => ({
      ...project,
      id,
      owners: memberships.map(({ user }) => user),
      articles: _count.articles,
      approvedFacts: await countFacts(db, id, "approved"),
      openFacts: await countFacts(db, id, "proposed"),
    })),
  );
}

function countFacts(db: Db, projectId: string, status: "approved" | "proposed"): Promise<number> {
  // A withdrawn fact is kept for the log alone and counts nowhere.
  return db.fact.count({ where: { status, withdrawn: false, article: { projectId } } });
}

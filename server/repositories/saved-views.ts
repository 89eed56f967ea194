/** Saved views of the table of all facts. Who may see or change one is the operations' to ask. */
import type { Db } from "../db";
import { Prisma } from "../generated/prisma/client";

export interface SavedViewRow {
  readonly id: string;
  readonly projectId: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
  readonly user: { readonly id: string; readonly name: string };
}

const selected = {
  id: true,
  projectId: true,
  name: true,
  query: true,
  shared: true,
  user: { select: { id: true, name: true } },
} as const;

/** The person's own and those that others share, by name. */
export function viewsFor(db: Db, projectId: string, userId: string): Promise<SavedViewRow[]> {
  return db.savedView.findMany({
    where: { projectId, OR: [{ userId }, { shared: true }] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: selected,
  });
}

export function findView(db: Db, id: string): Promise<SavedViewRow | null> {
  return db.savedView.findUnique({ where: { id }, select: selected });
}

/** The person's own view of that name. */
export function findViewByName(
  db: Db,
  { projectId, userId, name }: { readonly projectId: string; readonly userId: string; readonly name: string },
): Promise<SavedViewRow | null> {
  return db.savedView.findUnique({ where: { projectId_userId_name: { projectId, userId, name } }, select: selected });
}

export interface NewView {
  readonly projectId: string;
  readonly userId: string;
  readonly name: string;
  readonly query: string;
  readonly shared: boolean;
}

/** Null if the person has one of that name. */
export function insertView(db: Db, data: NewView): Promise<SavedViewRow | null> {
  return unlessTaken(() => db.savedView.create({ data, select: selected }));
}

/** What is left out or undefined stays. */
export type ViewChange = {
  readonly [K in "name" | "query" | "shared"]?: SavedViewRow[K] | undefined;
};

/** Null if the person has another one of that name. Throws if the view is gone. */
export function updateView(db: Db, id: string, data: ViewChange): Promise<SavedViewRow | null> {
  return unlessTaken(() => db.savedView.update({ where: { id }, data, select: selected }));
}

/** Removes it if it is still there. */
export async function deleteView(db: Db, id: string): Promise<void> {
  await db.savedView.deleteMany({ where: { id } });
}

async function unlessTaken<T>(write: () => Promise<T>): Promise<T | null> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return null;
    throw error;
  }
}

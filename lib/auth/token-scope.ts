/**
 * What a personal token may do, as the words that are stored with it. Tokens read and never write: a program that is to
 * decide would decide in a person's name what nobody looked at.
 */

/** How a secret begins, so that people and scanners of repositories know one when they see it. */
export const tokenPrefix = "kaoju_";

const read = "read";

/** @param projects ids of the projects that may be read; null: all of the person's, also those to come */
export function scopesFor(projects: readonly string[] | null): string[] {
  return projects === null ? [read] : [...new Set(projects)].toSorted().map((id) => `${read}:${id}`);
}

/** The projects that scopes let one read, null for all of the person's. Words that it does not know allow nothing. */
export function projectsOf(scopes: readonly string[]): readonly string[] | null {
  if (scopes.includes(read)) return null;
  return scopes.flatMap((scope) => (scope.startsWith(`${read}:`) ? [scope.slice(read.length + 1)] : []));
}

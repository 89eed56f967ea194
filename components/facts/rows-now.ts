/**
 * The rows of the table as others change them: a row is renewed where it stands, and one that has left the list stays there
 * and says so, because rows that vanish under the pointer are decided on by mistake. Pure.
 */
import type { FactNow, FactPage, FactRowView } from "@/lib/api/fact-list";

/** A fact as the table holds it. */
export interface ListedRow extends FactRowView {
  /** It was in the list when that was read, and does not fit any more or was taken back. */
  readonly left?: boolean;
}

/** A page as the table holds it. */
export interface ListPage extends FactPage {
  readonly facts: readonly ListedRow[];
}

/**
 * The page with what became of the facts that were `asked` for; those of them that `now` lacks were taken back. The same
 * object, and the same rows, where nothing is new: only a row that changed is drawn again.
 */
export function renewPage(page: ListPage, asked: ReadonlySet<string>, now: ReadonlyMap<string, FactNow>): ListPage {
  let isNew = false;
  const facts = page.facts.map((row) => {
    const next = asked.has(row.id) ? renewRow(row, now.get(row.id)) : row;
    isNew ||= next !== row;
    return next;
  });
  return isNew ? { ...page, facts } : page;
}

function renewRow(row: ListedRow, now: FactNow | undefined): ListedRow {
  const left = !now?.fits;
  // An answer that was long on its way may be older than the row.
  const fact = now && now.fact.version >= row.version ? now.fact : row;
  const isSame = fact.version === row.version && fact.findings.join() === row.findings.join();
  if (isSame && left === (row.left ?? false)) return row;
  const { left: _, ...plain } = row;
  const newest = isSame ? plain : fact;
  return left ? { ...newest, left } : newest;
}

/** How many rows of the page have left the list. */
export function countLeft(page: ListPage): number {
  return page.facts.filter(({ left }) => left).length;
}

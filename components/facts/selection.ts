/** Which facts are selected: some by their ids, or all that the filter finds. Pure. */

/** Facts one by one; or all that match, but for those taken out again. */
export type Selection =
  | { readonly kind: "some"; readonly ids: ReadonlySet<string> }
  | { readonly kind: "all"; readonly except: ReadonlySet<string> };

export const nothingSelected: Selection = { kind: "some", ids: new Set() };
export const everythingSelected: Selection = { kind: "all", except: new Set() };

export function isSelected(selection: Selection, id: string): boolean {
  return selection.kind === "some" ? selection.ids.has(id) : !selection.except.has(id);
}

/** How many are selected of the `total` that match. */
export function countSelected(selection: Selection, total: number): number {
  return selection.kind === "some" ? selection.ids.size : Math.max(0, total - selection.except.size);
}

/** Selects these facts or takes them out. */
export function select(selection: Selection, ids: Iterable<string>, on: boolean): Selection {
  if (selection.kind === "some") return { kind: "some", ids: changed(selection.ids, ids, on) };
  return { kind: "all", except: changed(selection.except, ids, !on) };
}

function changed(set: ReadonlySet<string>, ids: Iterable<string>, add: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const id of ids) {
    if (add) next.add(id);
    else next.delete(id);
  }
  return next;
}

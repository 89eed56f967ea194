/** Names an item of a list by what the list says for it: a place, a category, what stands behind or under a colon. */
import { type Draft, note } from "../reading";
import { type Sharing, sameUnit, take } from "./borrowing";
import {
  categoryOf,
  goesOn,
  isCategory,
  isPlaceAlone,
  isUnderWhich,
  leadAbove,
  leadOf,
  underLead,
} from "./list-parent";

/** Completes such an item; true if it is one. */
export function nameItem(draft: Draft, previous: Draft | null, sharing: Sharing): boolean {
  const before = previous?.reading === draft.reading ? previous : null;
  const parent = before && sharing.item === before && goesOn(draft, before) ? sharing.whole : before;
  const listed = before !== null && (sharing.item === before ? goesOn(draft, before) : false);
  if (parent && sameUnit(draft, parent)) {
    if (isPlaceAlone(draft) && (listed || isUnderWhich(draft) || goesOn(draft, parent))) {
      take(draft, parent, parent.indicator, "indicator-of-list");
      sharing.whole = parent;
      sharing.item = draft;
      return true;
    }
    if ((listed || isUnderWhich(draft)) && isCategory(draft, parent)) {
      take(draft, parent, categoryOf(draft, parent), "category-of-parent");
      sharing.whole = parent;
      sharing.item = draft;
      return true;
    }
  }
  // Behind a colon an item is no item of a figure before it: `居前的三个县为：甲县31起`.
  const opens = !before || sharing.item === before || /[：:]/u.test(draft.clause.opener);
  const lead = opens ? (leadOf(draft) ?? (sharing.above && leadAbove(sharing.above))) : null;
  const said = lead && underLead(draft, lead);
  if (!lead || !said) return false;
  draft.object = said.slice(said.startsWith(lead.verb) ? lead.verb.length : 0);
  draft.verb = lead.verb;
  draft.indicator = said;
  note(draft, "under-lead", "indicator", null, said);
  draft.doubts.push("under-lead");
  sharing.item = draft;
  return true;
}

/**
 * From a key event to a command. Pure: it is told what the event and the focus are, and touches no DOM. It never answers
 * while an input method composes or a field is edited, so that letters typed as pinyin decide nothing.
 */
import { type CommandId, commandIds, commandSpec } from "./commands";
import { type KeyMap, ownKeys } from "./key-map";
import { isComposing, isSingleKey, type KeyPress, keyName } from "./keyboard";

/** Where the key was pressed: in a text field, in the table (or on nothing at all), or on another control. */
export type FocusPlace = "field" | "table" | "control";

/** The command that this key means here, or null. `singleKeys`: whether shortcuts of one character are switched on. */
export function commandFor(
  press: KeyPress,
  at: {
    readonly focus: FocusPlace;
    readonly during: "browse" | "link";
    readonly singleKeys: boolean;
    readonly keyMap: KeyMap;
  },
): CommandId | null {
  if (isComposing(press)) return null;
  const name = keyName(press);
  const { keyMap } = at;
  const opensPalette = ownKeys(keyMap, "palette").includes(name);
  // The palette opens from a search field too; every other key, and a character of its own, belongs to the field.
  if (at.focus === "field") return opensPalette && !isSingleKey(name) ? "palette" : null;
  if (!at.singleKeys && isSingleKey(name)) return null;
  if (opensPalette) return "palette";
  const heard = commandIds.find((id) => {
    const spec = commandSpec(id);
    if (spec.during !== at.during) return false;
    if (ownKeys(keyMap, id).includes(name) || spec.fixedKeys?.includes(name)) return true;
    return at.focus === "table" && (spec.tableKeys?.includes(name) ?? false);
  });
  return heard ?? null;
}

/**
 * Which keys a person has put in the place of the ones that commands come with. Pure: reading, changing and writing of the map;
 * where it is kept is use-key-map.ts. The keys of the table itself (arrows, Enter …) stay as they are.
 */
import { type CommandId, commandIds, commandSpec } from "./commands";
import { isSingleKey, startsTyping } from "./keyboard";

/** Only commands whose keys differ from those that they come with. An empty list: no key. */
export type KeyMap = ReadonlyMap<CommandId, readonly string[]>;

export const noChanges: KeyMap = new Map();

/** The keys of a command that a person may change. */
export function ownKeys(map: KeyMap, id: CommandId): readonly string[] {
  return map.get(id) ?? commandSpec(id).keys;
}

/** All keys of a command, those first that a person may change. */
export function keysOf(map: KeyMap, id: CommandId): readonly string[] {
  const { fixedKeys = [], tableKeys = [], eventKeys = [] } = commandSpec(id);
  return [...ownKeys(map, id), ...fixedKeys, ...tableKeys, ...eventKeys];
}

/** The other command that has this key and can be heard at the same time, or null. */
export function holderOf(map: KeyMap, id: CommandId, key: string): CommandId | null {
  const holder = commandIds.find((each) => each !== id && heardTogether(id, each) && ownKeys(map, each).includes(key));
  return holder ?? null;
}

/** Why a key cannot be given to any command: codes of the messages under `review.keyRefused`. */
type KeyRefusal = "browser" | "table" | "typing" | "unknown";

/** Null if the key may be given to this command. */
export function whyNotKey(id: CommandId, key: string): KeyRefusal | null {
  // What an input method or a dead key makes has no name of its own.
  if (/Dead|Process|Unidentified|Compose/.test(key) || key.trim() === "") return "unknown";
  if (ofBrowser.has(key) || /^(?:Alt\+|Mod\+Alt\+)/.test(key) || /^(?:Mod\+)?(?:Shift\+)?F\d+$/.test(key))
    return "browser";
  if (ofTable.has(key) || commandIds.some((each) => heardTogether(id, each) && fixed(each).includes(key)))
    return "table";
  // While words are picked nothing is typed into cells.
  if (commandSpec(id).during === "link") return null;
  return isSingleKey(key) && startsTyping(key.replace("Shift+", ""), true) ? "typing" : null;
}

/** The map with these keys for the command; whoever had one of them loses it. */
export function withKeys(map: KeyMap, id: CommandId, keys: readonly string[]): KeyMap {
  const next = new Map(map);
  for (const each of commandIds) {
    const own = ownKeys(map, each);
    const left = own.filter((key) => each === id || !heardTogether(id, each) || !keys.includes(key));
    if (left.length < own.length) set(next, each, left);
  }
  set(next, id, keys);
  return next;
}

/** Reads what `writeKeyMap` has written. Whatever is not of this version is left out: a key for each command is not at stake. */
export function readKeyMap(text: string | null): KeyMap {
  const read = entriesOf(text).flatMap(([name, keys]): [CommandId, string[]][] => {
    const id = commandIds.find((each) => each === name);
    if (!id || !Array.isArray(keys)) return [];
    return [[id, keys.filter((key): key is string => typeof key === "string" && whyNotKey(id, key) === null)]];
  });
  // One by one, so that two commands never end up with one key.
  return read.reduce((map, [id, keys]) => withKeys(map, id, keys), noChanges);
}

export function writeKeyMap(map: KeyMap): string {
  return JSON.stringify(Object.fromEntries(map));
}

function entriesOf(text: string | null): [string, unknown][] {
  try {
    const read: unknown = JSON.parse(text ?? "{}");
    return typeof read === "object" && read !== null ? Object.entries(read) : [];
  } catch {
    return [];
  }
}

function set(map: Map<CommandId, readonly string[]>, id: CommandId, keys: readonly string[]): void {
  const { keys: first } = commandSpec(id);
  if (keys.length === first.length && keys.every((key, index) => key === first[index])) map.delete(id);
  else map.set(id, keys);
}

/** The palette is heard in every mode. */
function heardTogether(a: CommandId, b: CommandId): boolean {
  return a === "palette" || b === "palette" || commandSpec(a).during === commandSpec(b).during;
}

function fixed(id: CommandId): readonly string[] {
  const { fixedKeys = [], tableKeys = [], eventKeys = [] } = commandSpec(id);
  return [...fixedKeys, ...tableKeys, ...eventKeys];
}

/** Keys that browsers do not hand over, or that people would miss: tabs, windows, address, reload, print, zoom, find. */
const ofBrowser: ReadonlySet<string> = new Set([
  ...[..."tnwlrpsofhjdgqm0123456789+-="].map((key) => `Mod+${key}`),
  ...[..."TNWRPIJCBMQ"].map((key) => `Mod+Shift+${key}`),
  ...["Tab", "Shift+Tab", "PageUp", "PageDown", "ArrowLeft", "ArrowRight"].map((key) => `Mod+${key}`),
  "Mod+Shift+Tab",
]);

/** Keys that move the focus, give up, or belong to editing. */
const ofTable: ReadonlySet<string> = new Set([
  ...["Tab", "Escape", "Enter", "Delete", "Backspace", " "].flatMap((key) => [key, `Shift+${key}`, `Mod+${key}`]),
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "PageUp", "PageDown"].flatMap((key) => [
    key,
    `Shift+${key}`,
    `Mod+${key}`,
  ]),
  ...["a", "c", "v", "x"].map((key) => `Mod+${key}`),
]);

/**
 * Every command of the review screen: its keys, its group and when it is heard. Key handling, palette, buttons and the map
 * of keys read this one table; what a command does is in use-commands.ts and whether it may run now in availability.ts.
 */

/** Groups in the order in which the map of keys shows them. */
export const commandGroups = ["move", "decide", "ledger", "link", "screen"] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface CommandSpec {
  readonly group: CommandGroup;
  /** Heard while reviewing, or while a sentence is being picked. */
  readonly during: "browse" | "link";
  /** Heard wherever the focus is, except in a field. Names as `keyName` makes them. */
  readonly keys: readonly string[];
  /** Heard only while the table or nothing has the focus: elsewhere these keys belong to buttons, tabs and scrolling. */
  readonly tableKeys?: readonly string[];
  /** Changes what is stored: viewers may not. */
  readonly writes?: true;
}

export const commands = {
  "next-fact": { group: "move", during: "browse", keys: ["j"], tableKeys: ["ArrowDown"] },
  "previous-fact": { group: "move", during: "browse", keys: ["k"], tableKeys: ["ArrowUp"] },
  "next-cell": { group: "move", during: "browse", keys: [], tableKeys: ["ArrowRight"] },
  "previous-cell": { group: "move", during: "browse", keys: [], tableKeys: ["ArrowLeft"] },
  "first-fact": { group: "move", during: "browse", keys: [], tableKeys: ["Home", "Mod+Home"] },
  "last-fact": { group: "move", during: "browse", keys: [], tableKeys: ["End", "Mod+End"] },
  "next-page": { group: "move", during: "browse", keys: [], tableKeys: ["PageDown"] },
  "previous-page": { group: "move", during: "browse", keys: [], tableKeys: ["PageUp"] },
  "next-open": { group: "move", during: "browse", keys: ["."] },
  "queue-order": { group: "move", during: "browse", keys: ["s"] },
  "previous-article": { group: "move", during: "browse", keys: ["["] },
  "next-article": { group: "move", during: "browse", keys: ["]"] },

  approve: { group: "decide", during: "browse", keys: ["a"], writes: true },
  edit: { group: "decide", during: "browse", keys: ["e"], tableKeys: ["Enter", "F2"], writes: true },
  reject: { group: "decide", during: "browse", keys: ["x"], writes: true },
  reopen: { group: "decide", during: "browse", keys: ["r"], writes: true },
  link: { group: "decide", during: "browse", keys: ["l"], writes: true },
  new: { group: "decide", during: "browse", keys: ["n"], writes: true },
  undo: { group: "decide", during: "browse", keys: ["u", "Mod+z"], writes: true },
  redo: { group: "decide", during: "browse", keys: ["Shift+U", "Mod+Shift+Z"], writes: true },

  "next-numeral": { group: "ledger", during: "browse", keys: ["m", "g"] },
  "previous-numeral": { group: "ledger", during: "browse", keys: ["Shift+M"] },
  "not-fact": { group: "ledger", during: "browse", keys: ["o"], writes: true },

  "link-next": { group: "link", during: "link", keys: ["j", "ArrowDown"] },
  "link-previous": { group: "link", during: "link", keys: ["k", "ArrowUp"] },
  "link-next-number": { group: "link", during: "link", keys: ["ArrowRight"] },
  "link-previous-number": { group: "link", during: "link", keys: ["ArrowLeft"] },
  "link-value": { group: "link", during: "link", keys: ["v"] },
  "link-change": { group: "link", during: "link", keys: ["c"] },
  "link-prior": { group: "link", during: "link", keys: ["p"] },
  "link-set": { group: "link", during: "link", keys: ["Enter"], writes: true },
  "link-add": { group: "link", during: "link", keys: ["Shift+Enter"], writes: true },
  "link-cancel": { group: "link", during: "link", keys: ["Escape"] },

  search: { group: "screen", during: "browse", keys: ["/"] },
  palette: { group: "screen", during: "browse", keys: ["Mod+k"] },
  keys: { group: "screen", during: "browse", keys: ["?"] },
  shortcuts: { group: "screen", during: "browse", keys: [] },
} as const satisfies Record<string, CommandSpec>;

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as CommandId[];

/** The entry of one command, with the optional parts that the table leaves out. */
export function commandSpec(id: CommandId): CommandSpec {
  return commands[id];
}

/** All keys of a command, the plain ones first. */
export function keysOf(id: CommandId): readonly string[] {
  const spec = commandSpec(id);
  return [...spec.keys, ...(spec.tableKeys ?? [])];
}

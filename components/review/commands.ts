/**
 * Every command of the review screen: its keys, its group and when it is heard. Key handling, palette, buttons and the map
 * of keys read this one table; what a command does is in use-commands.ts and whether it may run now in availability.ts.
 */

/** Groups in the order in which the map of keys shows them. */
export const commandGroups = ["move", "decide", "cells", "ledger", "link", "screen"] as const;
export type CommandGroup = (typeof commandGroups)[number];

export interface CommandSpec {
  readonly group: CommandGroup;
  /** Heard while reviewing, or while a sentence is being picked. */
  readonly during: "browse" | "link";
  /** Heard wherever the focus is, except in a field. Names as `keyName` makes them. */
  readonly keys: readonly string[];
  /** Heard besides, whatever a person has put in the place of `keys`: without them a screen reader's user would be stuck. */
  readonly fixedKeys?: readonly string[];
  /** As fixed, and heard only while the table or nothing has the focus: elsewhere these keys belong to buttons, tabs and scrolling. */
  readonly tableKeys?: readonly string[];
  /** Shown, never heard as keys: the browser makes an event of its own of them, which is what gives access to the clipboard. */
  readonly eventKeys?: readonly string[];
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
  comment: { group: "decide", during: "browse", keys: ["c"] },
  undo: { group: "decide", during: "browse", keys: ["u", "Mod+z"], writes: true },
  "fix-alike": { group: "decide", during: "browse", keys: ["Shift+E"], writes: true },
  redo: { group: "decide", during: "browse", keys: ["Shift+U", "Mod+Shift+Z"], writes: true },

  "extend-down": { group: "cells", during: "browse", keys: [], tableKeys: ["Shift+ArrowDown"] },
  "extend-up": { group: "cells", during: "browse", keys: [], tableKeys: ["Shift+ArrowUp"] },
  "extend-right": { group: "cells", during: "browse", keys: [], tableKeys: ["Shift+ArrowRight"] },
  "extend-left": { group: "cells", during: "browse", keys: [], tableKeys: ["Shift+ArrowLeft"] },
  copy: { group: "cells", during: "browse", keys: [], eventKeys: ["Mod+c"] },
  paste: { group: "cells", during: "browse", keys: [], eventKeys: ["Mod+v"], writes: true },
  clear: { group: "cells", during: "browse", keys: [], tableKeys: ["Delete", "Backspace"], writes: true },

  "next-numeral": { group: "ledger", during: "browse", keys: ["m", "g"] },
  "previous-numeral": { group: "ledger", during: "browse", keys: ["Shift+M"] },
  "not-fact": { group: "ledger", during: "browse", keys: ["o"], writes: true },
  "settle-rest": { group: "ledger", during: "browse", keys: ["Shift+O"], writes: true },
  figures: { group: "ledger", during: "browse", keys: ["f"] },

  "link-next": { group: "link", during: "link", keys: ["j"], fixedKeys: ["ArrowDown"] },
  "link-previous": { group: "link", during: "link", keys: ["k"], fixedKeys: ["ArrowUp"] },
  "link-next-number": { group: "link", during: "link", keys: [], fixedKeys: ["ArrowRight"] },
  "link-previous-number": { group: "link", during: "link", keys: [], fixedKeys: ["ArrowLeft"] },
  "link-value": { group: "link", during: "link", keys: ["v"] },
  "link-change": { group: "link", during: "link", keys: ["c"] },
  "link-prior": { group: "link", during: "link", keys: ["p"] },
  "link-period": { group: "link", during: "link", keys: ["d"] },
  "link-place": { group: "link", during: "link", keys: ["w"] },
  "link-snap-number": { group: "link", during: "link", keys: ["n"] },
  // An input method that is set to Chinese signs types these two full-width.
  "link-snap-clause": { group: "link", during: "link", keys: [",", "，"] },
  "link-snap-sentence": { group: "link", during: "link", keys: [".", "。"] },
  "link-end-right": { group: "link", during: "link", keys: [], fixedKeys: ["Shift+ArrowRight"] },
  "link-end-left": { group: "link", during: "link", keys: [], fixedKeys: ["Shift+ArrowLeft"] },
  "link-start-right": { group: "link", during: "link", keys: [], fixedKeys: ["Mod+Shift+ArrowRight"] },
  "link-start-left": { group: "link", during: "link", keys: [], fixedKeys: ["Mod+Shift+ArrowLeft"] },
  "link-take": { group: "link", during: "link", keys: [], fixedKeys: [" "], writes: true },
  "link-drop": { group: "link", during: "link", keys: [], fixedKeys: ["Backspace", "Delete"], writes: true },
  "link-back": { group: "link", during: "link", keys: ["u"], fixedKeys: ["Mod+z"] },
  "link-set": { group: "link", during: "link", keys: [], fixedKeys: ["Enter"], writes: true },
  "link-add": { group: "link", during: "link", keys: [], fixedKeys: ["Shift+Enter"], writes: true },
  "link-cancel": { group: "link", during: "link", keys: [], fixedKeys: ["Escape"] },

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

"use client";
/** The key that a command has by now, as a sign; nothing for one that has none. */
import type { CommandId } from "./commands";
import { keysOf } from "./key-map";
import { KeySign } from "./key-sign";
import { useKeyMap } from "./use-key-map";

export function CommandKey({ command }: { readonly command: CommandId }) {
  const [keyMap] = useKeyMap();
  const [key] = keysOf(keyMap, command);
  return key ? <KeySign name={key} /> : null;
}

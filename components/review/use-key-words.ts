"use client";
/** The present keys of the commands that messages name, as values for those messages. */
import { useOs } from "@mantine/hooks";
import { useMemo } from "react";
import { useTranslations } from "use-intl";
import type { CommandId } from "./commands";
import { keyLabel } from "./key-label";
import { keysOf } from "./key-map";
import { useKeyMap } from "./use-key-map";

interface KeyWords extends Record<string, string> {
  readonly newFact: string;
  readonly notFact: string;
  readonly nextNumeral: string;
  readonly reopen: string;
  readonly link: string;
  readonly edit: string;
  /** The key that makes a command of another one: Ctrl, or ⌘. */
  readonly mod: string;
}

/** A command without a key stands with its name: the palette finds it by that. */
export function useKeyWords(): KeyWords {
  const [map] = useKeyMap();
  const t = useTranslations("review");
  const isApple = ["macos", "ios"].includes(useOs());
  return useMemo(() => {
    const words = (id: CommandId) => {
      const [key] = keysOf(map, id);
      return key ? keyLabel(key, isApple) : t(`command.${id}`);
    };
    return {
      newFact: words("new"),
      notFact: words("not-fact"),
      nextNumeral: words("next-numeral"),
      reopen: words("reopen"),
      link: words("link"),
      edit: words("edit"),
      mod: keyLabel("Mod", isApple),
    };
  }, [map, t, isApple]);
}

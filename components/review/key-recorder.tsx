"use client";
/** Records a new key for one command: the next key that is pressed. Says why it cannot be had, or whose it is. */
import { Button, Group } from "@mantine/core";
import { useOs } from "@mantine/hooks";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { CommandId } from "./commands";
import { keyLabel } from "./key-label";
import { holderOf, type KeyMap, whyNotKey } from "./key-map";
import { keyName } from "./keyboard";
import classes from "./keys-dialog.module.css";

interface Props {
  readonly command: CommandId;
  readonly keyMap: KeyMap;
  /** Keys that the command is to have again, of which another has one by now. */
  readonly wished?: readonly string[];
  /** With the new keys; nothing to record any more afterwards. */
  readonly onRecord: (keys: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Keys that only go with others. */
const modifiers = ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "NumLock", "Fn"];

export function KeyRecorder({ command, keyMap, wished, onRecord, onCancel }: Props) {
  const t = useTranslations("review");
  const isApple = ["macos", "ios"].includes(useOs());
  const [pressed, setPressed] = useState<readonly string[]>(wished ?? []);
  const field = useRef<HTMLButtonElement>(null);
  const take = useRef<HTMLButtonElement>(null);
  // One key that was pressed, or one of several that are wished back.
  const key = pressed.find((each) => holderOf(keyMap, command, each) !== null) ?? pressed[0];
  const refusal = key === undefined ? null : whyNotKey(command, key);
  const holder = key === undefined || refusal ? null : holderOf(keyMap, command, key);

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    if (holder) take.current?.focus();
  }, [holder]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (modifiers.includes(event.key) || (event.key === "Tab" && !event.ctrlKey)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onCancel();
    const { isComposing } = event.nativeEvent;
    // What an input method swallows has no name.
    const name = isComposing || event.keyCode === 229 ? "Process" : keyName({ ...pressOf(event), isComposing });
    if (whyNotKey(command, name) === null && !holderOf(keyMap, command, name)) onRecord([name]);
    else setPressed([name]);
  };
  const label = key === undefined ? "" : keyLabel(key, isApple);
  return (
    <div className={classes.recorder}>
      <button ref={field} type="button" className={classes.record} onKeyDown={onKeyDown}>
        {t("keyPress")} <span className={classes.how}>{t("keyPressHow")}</span>
      </button>
      <p role="status" className={classes.said}>
        {refusal && t(`keyRefused.${refusal}`, { key: label })}
        {holder && t("keyTaken", { key: label, command: t(`command.${holder}`) })}
      </p>
      <Group gap="xs">
        {holder && (
          <Button ref={take} size="compact-xs" onClick={() => onRecord(pressed)}>
            {t("keyTake")}
          </Button>
        )}
        <Button size="compact-xs" variant="default" onClick={onCancel}>
          {t("keyKeep")}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => onRecord([])}>
          {t("keyRemove")}
        </Button>
      </Group>
    </div>
  );
}

function pressOf({ key, ctrlKey, metaKey, shiftKey, altKey, keyCode }: KeyboardEvent) {
  return { key, ctrlKey, metaKey, shiftKey, altKey, keyCode };
}

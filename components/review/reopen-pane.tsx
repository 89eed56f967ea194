"use client";
/** Reopening the fact in hand: what was decided is put back to open, with a reason if there is one to give. */
import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./fact-pane.module.css";
import { isComposing } from "./keyboard";
import { useTools } from "./review-context";
import { focusHand } from "./use-follow-focus";

export function ReopenPane({ factId }: { readonly factId: string }) {
  const { store, decisions } = useTools();
  const t = useTranslations("review");
  const [note, setNote] = useState("");
  const cancel = () => {
    store.dispatch({ kind: "mode", mode: { kind: "browse" } });
    focusHand();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    decisions.reopen(factId, note.trim() || null);
    focusHand();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Esc gives up what an input method composes, not the form.
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.key === "Escape") cancel();
  };
  return (
    <form onSubmit={submit} onKeyDown={onKeyDown}>
      <TextInput
        label={t("reopenWhy")}
        description={t("reopenHow")}
        value={note}
        maxLength={1000}
        autoFocus
        data-autofocus
        onChange={(event) => setNote(event.target.value)}
      />
      <Group mt="sm" gap="xs" className={classes.buttons}>
        <Button type="submit" size="compact-sm">
          {t("command.reopen")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}

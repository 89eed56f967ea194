"use client";
/** Rejecting the fact in hand: a reason by one key, words where the reason is another. */
import { Button, Group, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { rejectReasons } from "@/lib/review/decision";
import { ReasonList } from "./reason-list";
import { useTools } from "./review-context";

export function RejectPane({ factId }: { readonly factId: string }) {
  const { store, decisions } = useTools();
  const t = useTranslations("review");
  const words = useTranslations("reject");
  const [note, setNote] = useState<string | null>(null);
  const cancel = () => store.dispatch({ kind: "mode", mode: { kind: "browse" } });

  if (note === null) {
    return (
      <ReasonList
        title={t("rejectWhy")}
        hint={t("reasonKeys")}
        reasons={rejectReasons}
        first="not-a-fact"
        words={(reason) => words(reason)}
        onTake={(reason) => (reason === "other" ? setNote("") : decisions.reject(factId, reason, null))}
        onCancel={cancel}
      />
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (note.trim() !== "") decisions.reject(factId, "other", note.trim());
  };
  return (
    <form onSubmit={submit} onKeyDown={(event) => event.key === "Escape" && cancel()}>
      <TextInput
        label={t("rejectNote")}
        value={note}
        maxLength={1000}
        data-autofocus
        autoFocus
        onChange={(event) => setNote(event.target.value)}
      />
      <Group mt="sm" gap="xs">
        <Button type="submit" size="compact-sm" disabled={note.trim() === ""}>
          {t("command.reject")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}

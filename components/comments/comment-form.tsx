"use client";
/** Where a comment is written. `@` offers the members; Ctrl-Enter sends; Esc leaves, with the words kept by whoever gave them. */
import { Button, Combobox, Textarea, useCombobox } from "@mantine/core";
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isComposing } from "@/components/review/keyboard";
import { longestComment } from "@/lib/api/comments";
import { useMembers } from "./comment-queries";
import classes from "./comments.module.css";
import { type NameDraft, nameAt, namedIn, withName } from "./mention-draft";

interface Props {
  readonly projectId: string;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly label: string;
  readonly send: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** False: it could not be sent. */
  readonly onSend: (body: string, mentions: string[]) => Promise<boolean>;
  readonly onLeave: () => void;
}

/** Names offered at a time. */
const mostNames = 8;

export function CommentForm({ projectId, field, label, send, text, onText, onSend, onLeave }: Props) {
  const t = useTranslations("comments");
  const { people: members, state, retry } = useMembers(projectId);
  const picked = useRef(new Set<string>());
  const [draft, setDraft] = useState<NameDraft | null>(null);
  const [busy, setBusy] = useState(false);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const offered = useMemo(() => {
    if (!draft) return [];
    const fits = (words: string) => words.toLowerCase().includes(draft.words);
    return members.filter(({ user }) => fits(user.name) || fits(user.login)).slice(0, mostNames);
  }, [draft, members]);
  // Names that are not here yet, or could not be had, are said to be so; no name that fits is no news.
  const isOpen = draft !== null && (offered.length > 0 || state !== "ready");

  // Names that come after the sign: the first is chosen, as it would have been.
  const { selectFirstOption } = combobox;
  useEffect(() => {
    if (isOpen && state === "ready") selectFirstOption();
  }, [isOpen, state, selectFirstOption]);

  const look = (value: string, caret: number) => {
    const next = nameAt(value, caret);
    setDraft(next);
    if (!next) return combobox.closeDropdown();
    combobox.openDropdown();
    // The options are drawn after this.
    requestAnimationFrame(() => combobox.selectFirstOption());
  };
  const take = (id: string) => {
    const member = members.find(({ user }) => user.id === id);
    if (!member || !draft) return;
    picked.current.add(id);
    const { text: next, caret } = withName(text, draft, member.user.name);
    onText(next);
    setDraft(null);
    combobox.closeDropdown();
    requestAnimationFrame(() => {
      field.current?.focus();
      field.current?.setSelectionRange(caret, caret);
    });
  };
  const submit = async () => {
    const body = text.trim();
    if (body === "" || busy) return;
    setBusy(true);
    const people = members.map(({ user }) => user);
    const sent = await onSend(body, namedIn(body, people, picked.current));
    setBusy(false);
    if (sent) picked.current.clear();
    field.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      if (!isOpen) return onLeave();
      setDraft(null);
      combobox.closeDropdown();
    }
  };

  return (
    <div className={classes.form}>
      <Combobox store={combobox} onOptionSubmit={take} position="top-start" width={240} shadow="md">
        <Combobox.Target withKeyboardNavigation={isOpen}>
          <Textarea
            ref={field}
            aria-label={label}
            placeholder={t("placeholder")}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={longestComment}
            value={text}
            onKeyDown={onKeyDown}
            onBlur={() => combobox.closeDropdown()}
            onChange={(event) => {
              onText(event.currentTarget.value);
              look(event.currentTarget.value, event.currentTarget.selectionStart);
            }}
            onSelect={(event) => {
              if (draft) look(event.currentTarget.value, event.currentTarget.selectionStart);
            }}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!isOpen}>
          <Combobox.Options aria-label={t("members")}>
            {state === "loading" && <Combobox.Empty>{t("membersLoading")}</Combobox.Empty>}
            {state === "failed" && (
              <Combobox.Empty>
                {t("membersFailed")} {/* The field keeps the focus, and with it the name that is being written. */}
                <Button
                  size="compact-xs"
                  variant="default"
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={retry}
                >
                  {t("retry")}
                </Button>
              </Combobox.Empty>
            )}
            {offered.map(({ user }) => (
              <Combobox.Option key={user.id} value={user.id}>
                {user.name}
                {user.name !== user.login && <span className={classes.login}> {user.login}</span>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <div className={classes.send}>
        <span className={classes.hint}>{t("keys")}</span>
        <Button size="compact-sm" loading={busy} disabled={text.trim() === ""} onClick={() => void submit()}>
          {send}
        </Button>
      </div>
    </div>
  );
}

"use client";
/** Searching all facts as one types; not while an input method composes, because half a pinyin finds nothing. */
import { CloseButton, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { isComposing } from "@/components/review/keyboard";

interface Props {
  readonly ref: Ref<HTMLInputElement>;
  /** The words by which the facts are searched now. */
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** Back to the table. */
  readonly onLeave: () => void;
}

/** Milliseconds without a key before the search begins. */
const pause = 250;

export function SearchField({ ref, words, onSearch, onLeave }: Props) {
  const t = useTranslations("facts");
  const [typed, setTyped] = useState(words);
  const composing = useRef(false);
  const sent = useRef(words);
  // The back button and a saved view change the words from outside.
  useEffect(() => {
    if (words !== sent.current) setTyped(words);
    sent.current = words;
  }, [words]);
  const search = (next: string) => {
    const trimmed = next.trim();
    if (trimmed === sent.current) return;
    sent.current = trimmed;
    onSearch(trimmed);
  };
  const searchSoon = useDebouncedCallback(search, pause);
  const type = (next: string) => {
    setTyped(next);
    if (!composing.current) searchSoon(next);
  };
  const clear = () => {
    searchSoon.cancel();
    setTyped("");
    search("");
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    searchSoon.cancel();
    search(typed);
    onLeave();
  };
  return (
    <TextInput
      ref={ref}
      type="text"
      role="searchbox"
      size="xs"
      maxLength={200}
      aria-label={t("search")}
      placeholder={t("searchHint")}
      autoComplete="off"
      leftSection={<IconSearch size={14} aria-hidden />}
      rightSection={
        typed !== "" && <CloseButton size={24} iconSize={14} aria-label={t("clearSearch")} onClick={clear} />
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
      onCompositionStart={() => {
        composing.current = true;
        searchSoon.cancel();
      }}
      onCompositionEnd={(event) => {
        composing.current = false;
        searchSoon(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

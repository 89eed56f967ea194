"use client";
/** Above the table: search within the facts, only what is open, and what comes next. */
import { CloseButton, Switch, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { KeyboardEvent, Ref } from "react";
import { useTranslations } from "use-intl";
import { isComposing } from "./keyboard";
import { useReview, useTools } from "./review-context";
import classes from "./review-screen.module.css";
import { visibleFacts } from "./select";
import { focusHand } from "./use-follow-focus";

export function TableTools({ search }: { readonly search: Ref<HTMLInputElement> }) {
  const { store, decisions } = useTools();
  const t = useTranslations("review");
  const words = useReview((state) => state.search);
  const openOnly = useReview((state) => state.openOnly);
  const order = useReview((state) => state.order);
  const found = useReview((state) => visibleFacts(state).length);
  const set = (next: string) => store.dispatch({ kind: "search", words: next });
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.key === "Escape") set("");
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    const facts = visibleFacts(store.get());
    const { hand } = store.get();
    // Back to the table: on the fact that was in hand, or on the first one found.
    if (!facts.some((fact) => fact.id === hand?.id)) decisions.move(-Number.MAX_SAFE_INTEGER, facts);
    // After the table has been drawn again: the cell in hand may be another one now.
    requestAnimationFrame(focusHand);
  };
  return (
    <search className={classes.tableTools}>
      <TextInput
        ref={search}
        size="xs"
        className={classes.search}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={t("search")}
        placeholder={t("searchHint")}
        value={words}
        autoComplete="off"
        onChange={(event) => set(event.target.value)}
        onKeyDown={onKeyDown}
        rightSection={
          words !== "" && <CloseButton size={24} iconSize={14} aria-label={t("clearSearch")} onClick={() => set("")} />
        }
      />
      {words !== "" && (
        <span className={classes.found} role="status">
          {t("found", { count: found })}
        </span>
      )}
      <Switch
        size="xs"
        className={classes.openOnly}
        label={t("openOnly")}
        checked={openOnly}
        onChange={(event) => store.dispatch({ kind: "open-only", on: event.target.checked })}
      />
      <Switch
        size="xs"
        label={t("leastCertainFirst")}
        title={t("help.queue-order")}
        checked={order === "least-certain"}
        onChange={(event) => decisions.orderBy(event.target.checked ? "least-certain" : "text")}
      />
    </search>
  );
}

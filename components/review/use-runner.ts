"use client";
/** What each command does. Asks availability.ts first and says the reason if it may not run. */
import { useCallback, useMemo } from "react";
import type { ReviewBulk } from "@/components/bulk/review-bulk";
import type { ArticleDom } from "./article-dom";
import { articlePath } from "./article-path";
import { articleBeside, whyNot } from "./availability";
import { cellCommands } from "./cell-commands";
import { columnBeside, columnFields } from "./columns";
import { type CommandId, commandSpec } from "./commands";
import type { Decisions } from "./decisions";
import { blockingOf } from "./findings";
import { linkCommands } from "./link-commands";
import type { PageModel } from "./page-model";
import { factInHand, numeralInHand, openAfter, visibleFacts } from "./select";
import type { ReviewStore } from "./store";

interface Parts {
  readonly store: ReviewStore;
  readonly decisions: Decisions;
  readonly page: PageModel;
  readonly articleDom: { current: ArticleDom | null };
  /** Opens a path of the app without losing a decision. */
  readonly leave: (path: string) => void;
  readonly openPalette: () => void;
  readonly openKeys: () => void;
  readonly openFigures: () => void;
  readonly focusSearch: () => void;
  readonly bulk: ReviewBulk;
  readonly toggleSingleKeys: () => void;
}

/** A page of the table by PageUp and PageDown, in rows. */
const pageRows = 10;

export function useRunner(parts: Parts): (command: CommandId) => void {
  const { store, bulk } = parts;
  const table = useMemo(() => commandTable(parts), [parts]);
  return useCallback(
    (command) => {
      const state = store.get();
      // A button or the palette may name a command that makes no sense while something else is being done.
      if (command !== "palette" && commandSpec(command).during !== state.mode.kind) return;
      // A decision over many is taken back by the same key, as long as it is the newest.
      if (command === "undo" && bulk.undo()) return;
      const reason = whyNot(command, state, blockingOf(factInHand(state), state.view));
      if (reason) store.dispatch({ kind: "say", key: "cannot", values: { reason } });
      else table[command]();
    },
    [store, table, bulk],
  );
}

function commandTable(parts: Parts): Record<CommandId, () => void> {
  const { store, decisions, articleDom } = parts;
  const { get, dispatch } = store;

  const openArticle = (by: 1 | -1) => () => {
    const id = articleBeside(get(), by);
    if (id) parts.leave(articlePath(get().view.project.id, id));
  };
  const move = (by: number) => () => decisions.move(by, visibleFacts(get()));
  const moveCell = (by: number) => () => dispatch({ kind: "column", column: columnBeside(get().column, by) });
  const take = (kind?: "numeral", direction?: "backwards") => () => {
    const item = openAfter(get(), kind, direction);
    if (item) dispatch({ kind: "take", item });
  };

  return {
    "next-fact": move(1),
    "previous-fact": move(-1),
    "next-page": move(pageRows),
    "previous-page": move(-pageRows),
    "first-fact": move(-Number.MAX_SAFE_INTEGER),
    "last-fact": move(Number.MAX_SAFE_INTEGER),
    "next-cell": moveCell(1),
    "previous-cell": moveCell(-1),
    ...cellCommands(store, decisions),
    "next-open": take(),
    "queue-order": () => decisions.orderBy(get().order === "text" ? "least-certain" : "text"),
    "next-numeral": take("numeral"),
    "previous-numeral": take("numeral", "backwards"),
    "next-article": openArticle(1),
    "previous-article": openArticle(-1),

    approve: decisions.approve,
    edit: () => {
      const fact = factInHand(get());
      const { column } = get();
      const editable = columnFields[column].length > 0 ? column : "value";
      if (fact) dispatch({ kind: "take", item: { kind: "fact", id: fact.id }, column: editable });
      if (fact) dispatch({ kind: "mode", mode: { kind: "edit", factId: fact.id, column: editable, draft: {} } });
    },
    reject: () => {
      const fact = factInHand(get());
      if (fact) dispatch({ kind: "mode", mode: { kind: "reject", factId: fact.id } });
    },
    reopen: () => {
      const { hand } = get();
      if (hand?.kind === "fact") dispatch({ kind: "mode", mode: { kind: "reopen", factId: hand.id } });
      else if (hand) decisions.reopenNumeral(hand.id);
    },
    new: () => {
      const selection = articleDom.current?.selection() ?? numeralInHand(get());
      if (!selection) dispatch({ kind: "say", key: "cannot", values: { reason: "nothingPicked" } });
      else {
        const { start, end } = selection;
        dispatch({ kind: "mode", mode: { kind: "create", selection: { start, end } } });
      }
    },
    comment: () => dispatch({ kind: "comment" }),
    "fix-alike": () => {
      if (!parts.bulk.fixAlike()) dispatch({ kind: "say", key: "cannot", values: { reason: "nothingAlike" } });
    },
    "settle-rest": parts.bulk.settleRest,
    undo: decisions.undo,
    redo: decisions.redo,
    "not-fact": () => {
      const numeral = numeralInHand(get());
      if (numeral) dispatch({ kind: "mode", mode: { kind: "not-fact", numeralId: numeral.id } });
    },

    ...linkCommands(parts),

    search: parts.focusSearch,
    palette: parts.openPalette,
    keys: parts.openKeys,
    figures: parts.openFigures,
    shortcuts: parts.toggleSingleKeys,
  };
}

"use client";
/** What each command does. Asks availability.ts first and says the reason if it may not run. */
import { useCallback, useMemo } from "react";
import type { ArticleDom } from "./article-dom";
import { articlePath } from "./article-path";
import { articleBeside, whyNot } from "./availability";
import { columnBeside, columnFields } from "./columns";
import { type CommandId, commandSpec } from "./commands";
import type { Decisions } from "./decisions";
import { blockingOf } from "./findings";
import { linkFigure, linkSentence, linkSpans, linkWords, sentenceOf } from "./link-draft";
import { numbersIn } from "./numbers";
import type { PageModel } from "./page-model";
import type { Mode } from "./review-state";
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
  readonly focusSearch: () => void;
  readonly toggleSingleKeys: () => void;
}

type LinkMode = Extract<Mode, { kind: "link" }>;

/** A page of the table by PageUp and PageDown, in rows. */
const pageRows = 10;

export function useRunner(parts: Parts): (command: CommandId) => void {
  const { store } = parts;
  const table = useMemo(() => commandTable(parts), [parts]);
  return useCallback(
    (command) => {
      const state = store.get();
      // A button or the palette may name a command that makes no sense while something else is being done.
      if (command !== "palette" && commandSpec(command).during !== state.mode.kind) return;
      const reason = whyNot(command, state, blockingOf(factInHand(state), state.view));
      if (reason) store.dispatch({ kind: "say", key: "cannot", values: { reason } });
      else table[command]();
    },
    [store, table],
  );
}

function commandTable(parts: Parts): Record<CommandId, () => void> {
  const { store, decisions, page, articleDom } = parts;
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
  const link = (work: (mode: LinkMode) => void) => () => {
    const { mode } = get();
    if (mode.kind === "link") work(mode);
  };
  const figure = (role: "value" | "change" | "prior") =>
    link((mode) => {
      if (!mode.picked) return;
      const evidence = linkFigure(mode.evidence, role, mode.picked, page.sentences);
      dispatch({ kind: "mode", mode: { ...mode, evidence } });
    });
  const setLink = (how: "set" | "add") =>
    link((mode) => {
      const sentence = page.sentences[mode.sentence];
      // Figures given by a key have brought their sentence along; Enter then only confirms.
      const isRoled =
        mode.picked && mode.evidence.some((span) => isSame(span, mode.picked) && span.role !== "evidence");
      const evidence = isRoled
        ? mode.evidence
        : mode.picked
          ? linkWords(mode.evidence, mode.picked, how)
          : sentence
            ? linkSentence(mode.evidence, sentence, page.wordsAt, how)
            : mode.evidence;
      decisions.link(mode.factId, evidence);
    });
  const moveSentence = (by: number) =>
    link((mode) => {
      const sentence = Math.min(Math.max(mode.sentence + by, 0), page.sentences.length - 1);
      dispatch({ kind: "mode", mode: { ...mode, sentence, picked: null } });
    });
  const moveNumber = (by: 1 | -1) =>
    link((mode) => {
      const numbers = numbersIn(page, mode.sentence, get().view);
      const at = numbers.findIndex((span) => isSame(span, mode.picked));
      const next = at < 0 ? (by > 0 ? 0 : numbers.length - 1) : at + by;
      dispatch({ kind: "mode", mode: { ...mode, picked: numbers[next] ?? null } });
    });

  return {
    "next-fact": move(1),
    "previous-fact": move(-1),
    "next-page": move(pageRows),
    "previous-page": move(-pageRows),
    "first-fact": move(-Number.MAX_SAFE_INTEGER),
    "last-fact": move(Number.MAX_SAFE_INTEGER),
    "next-cell": moveCell(1),
    "previous-cell": moveCell(-1),
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
      if (hand) decisions.reopen(hand);
    },
    link: () => {
      const fact = factInHand(get());
      if (!fact) return;
      const evidence = linkSpans(fact.evidence);
      const sentence = sentenceOf(page.sentences, evidence[0]);
      dispatch({ kind: "mode", mode: { kind: "link", factId: fact.id, evidence, sentence, picked: null } });
    },
    new: () => {
      const selection = articleDom.current?.selection() ?? numeralInHand(get());
      if (!selection) dispatch({ kind: "say", key: "cannot", values: { reason: "nothingPicked" } });
      else {
        const { start, end } = selection;
        dispatch({ kind: "mode", mode: { kind: "create", selection: { start, end } } });
      }
    },
    undo: decisions.undo,
    redo: decisions.redo,
    "not-fact": () => {
      const numeral = numeralInHand(get());
      if (numeral) dispatch({ kind: "mode", mode: { kind: "not-fact", numeralId: numeral.id } });
    },

    "link-next": moveSentence(1),
    "link-previous": moveSentence(-1),
    "link-next-number": moveNumber(1),
    "link-previous-number": moveNumber(-1),
    "link-value": figure("value"),
    "link-change": figure("change"),
    "link-prior": figure("prior"),
    "link-set": setLink("set"),
    "link-add": setLink("add"),
    "link-cancel": () => dispatch({ kind: "mode", mode: { kind: "browse" } }),

    search: parts.focusSearch,
    palette: parts.openPalette,
    keys: parts.openKeys,
    shortcuts: parts.toggleSingleKeys,
  };
}

function isSame(
  a: { readonly start: number; readonly end: number },
  b: { readonly start: number; readonly end: number } | null,
): boolean {
  return b !== null && a.start === b.start && a.end === b.end;
}

"use client";
/** What all parts of the review screen share: the store, the decisions, the commands and the page. Draws nothing. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { PersonView } from "@/lib/api/views";
import type { ArticleDom } from "./article-dom";
import type { CommandId } from "./commands";
import type { Decisions } from "./decisions";
import type { PageModel } from "./page-model";
import type { ReviewState } from "./review-state";
import type { ReviewStore } from "./store";

export interface ReviewTools {
  readonly store: ReviewStore;
  readonly decisions: Decisions;
  readonly page: PageModel;
  /** The drawn article; null until it is drawn. */
  readonly articleDom: { current: ArticleDom | null };
  /** Runs a command, or says why it cannot run now. */
  readonly run: (command: CommandId) => void;
  readonly retry: () => void;
  /** Opens a path of the app without losing a decision. */
  readonly leave: (path: string) => void;
  /** Who has opened the screen. */
  readonly person: PersonView;
}

const Context = createContext<ReviewTools | null>(null);

export function ReviewProvider({ tools, children }: { readonly tools: ReviewTools; readonly children: ReactNode }) {
  return <Context value={tools}>{children}</Context>;
}

export function useTools(): ReviewTools {
  const tools = useContext(Context);
  if (!tools) throw new Error("Parts of the review screen stand inside a ReviewProvider.");
  return tools;
}

/** Part of the state; renders again when that part is another value. The selector must answer with remembered objects. */
export function useReview<T>(select: (state: ReviewState) => T): T {
  const { store } = useTools();
  const read = () => select(store.get());
  return useSyncExternalStore(store.subscribe, read, read);
}

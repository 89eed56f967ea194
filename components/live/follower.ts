/**
 * Brings what others decide in an article to the screen that has it open: told that something changed, asks what is there
 * now, and hands it to the store. What a person is deciding on at that moment waits until they have done with it.
 */
import type { Answer } from "@/components/api/client";
import { busyItem } from "@/components/review/reduce-arrivals";
import type { ReviewStore } from "@/components/review/store";
import type { ChangesView, LiveMessage } from "@/lib/api/live";
import type { FactView, NumeralView } from "@/lib/api/views";

/** What others did, for people to read. */
export interface News {
  /** Names of those who decided. */
  readonly names: readonly string[];
  /** How many facts and numerals look otherwise than before. */
  readonly count: number;
}

export interface FollowerParts {
  readonly store: ReviewStore;
  /** Of whoever watches: their own decisions are no news. */
  readonly account: string;
  /** `GET /api/articles/:article/changes?after=`. */
  readonly ask: (after: string) => Promise<Answer<ChangesView>>;
  readonly tell: (news: News) => void;
}

export interface Follower {
  readonly hear: (message: LiveMessage) => void;
  readonly stop: () => void;
}

/** Own decisions are announced to their maker too, often before the answer: it gets this long, in milliseconds. */
const grace = 400;

/** Before asking again when the question did not get through, in milliseconds. */
const pause = 5000;

const beginning = "00000000-0000-0000-0000-000000000000";

/** Starts listening to the store; the messages are the caller's to bring. */
export function makeFollower({ store, account, ask, tell }: FollowerParts): Follower {
  const { article, newestEvent } = store.get().view;
  let after = newestEvent ?? beginning;
  /** Rows of changes that may be one's own. */
  let rows: (string | null)[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asking = false;
  let isOver = false;
  const facts = new Map<string, FactView>();
  const numerals = new Map<string, NumeralView>();
  const gone = new Set<string>();

  function lookIn(milliseconds: number): void {
    timer ??= setTimeout(() => {
      timer = undefined;
      void look();
    }, milliseconds);
  }

  async function look(): Promise<void> {
    const own = new Set(store.get().events.values());
    const foreign = rows.filter((row) => row === null || !own.has(row));
    rows = [];
    if (foreign.length === 0 || asking || isOver) {
      // Heard while a question was on its way: the answer may be older than this.
      if (foreign.length > 0 && !isOver) rows = foreign;
      return;
    }
    asking = true;
    const answer = await ask(after);
    asking = false;
    if (isOver) return;
    if (!answer.ok) {
      rows.push(...foreign);
      lookIn(pause);
      return;
    }
    after = answer.value.newest ?? after;
    take(answer.value);
    if (rows.length > 0) lookIn(grace);
  }

  function take(changes: ChangesView): void {
    const before = store.get();
    const news = changes.facts.filter((fact) => isNewer(fact, before.facts.shown.get(fact.id)));
    const newNumerals = changes.numerals.filter((each) => isNewer(each, before.numerals.shown.get(each.id)));
    const lost = changes.gone.filter((id) => before.facts.shown.has(id));
    for (const fact of news) facts.set(fact.id, fact);
    for (const numeral of newNumerals) numerals.set(numeral.id, numeral);
    for (const id of lost) gone.add(id);
    settle();
    const names = changes.by.filter(({ id }) => id !== account).map(({ name }) => name);
    // Numerals mostly follow from facts; alone they are what was decided. What waits in a lane may be one's own by now.
    const isTheirs = ({ id }: { readonly id: string }) => !before.facts.lanes.has(id) && !before.numerals.lanes.has(id);
    const count = news.filter(isTheirs).length + lost.length || newNumerals.filter(isTheirs).length;
    if (names.length > 0 && count > 0) tell({ names, count });
  }

  /** Shows what may be shown now. */
  function settle(): void {
    const state = store.get();
    const busy = busyItem(state);
    const isFree = (id: string) => id !== busy && !state.facts.lanes.has(id) && !state.numerals.lanes.has(id);
    const ready = {
      facts: [...facts.values()].filter(({ id }) => isFree(id)),
      numerals: [...numerals.values()].filter(({ id }) => isFree(id)),
      gone: [...gone].filter(isFree),
    };
    for (const { id } of ready.facts) facts.delete(id);
    for (const { id } of ready.numerals) numerals.delete(id);
    for (const id of ready.gone) gone.delete(id);
    if (ready.facts.length + ready.numerals.length + ready.gone.length > 0) store.dispatch({ kind: "met", ...ready });
  }

  const unsubscribe = store.subscribe(() => {
    if (facts.size + numerals.size + gone.size > 0) settle();
  });
  return {
    hear: (message) => {
      if (message.kind === "again") rows.push(null);
      else if (message.kind === "review" && message.article === article.id) rows.push(message.row);
      else return;
      lookIn(grace);
    },
    stop: () => {
      isOver = true;
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

function isNewer(item: { readonly version: number }, known: { readonly version: number } | undefined): boolean {
  return !known || item.version > known.version;
}

/** What the commands do while words are being picked: each is one step of link-work.ts. Saves by decisions.ts alone. */
import { placesOf } from "@/lib/checks/words-at";
import type { Span } from "@/lib/text/span";
import type { CommandId } from "./commands";
import type { Decisions } from "./decisions";
import { type FieldRole, isSameSpan, linkField, sentenceOf } from "./link-draft";
import { answered, chosen, dropped, type LinkWork, relinked, startLinking, stepBack, toggled } from "./link-work";
import { numbersIn } from "./numbers";
import type { PageModel } from "./page-model";
import type { Mode } from "./review-state";
import { factInHand } from "./select";
import { snapToClause, snapToNumber, stretched } from "./snap";
import type { ReviewStore } from "./store";

interface Parts {
  readonly store: ReviewStore;
  readonly decisions: Decisions;
  readonly page: PageModel;
}

type LinkMode = Extract<Mode, { kind: "link" }>;
type LinkCommand = Extract<CommandId, "link" | `link-${string}`>;

/** Places in a list: as many as there are digits. */
const placesShown = 9;

export function linkCommands(parts: Parts): Record<LinkCommand, () => void> {
  const { store, page, decisions } = parts;
  const { sentences, wordsAt } = page;
  const { get, dispatch } = store;
  const work = (next: (mode: LinkMode) => LinkWork) => () => {
    const { mode } = get();
    if (mode.kind === "link") put(parts, mode.factId, next(mode));
  };
  const pick = (next: (mode: LinkMode) => readonly Span[]) => work((mode) => ({ ...mode, picked: next(mode) }));
  const field = (role: FieldRole) =>
    work((mode) =>
      relinked(mode, { evidence: linkField(mode.evidence, role, mode.picked, sentences), asks: mode.asks }),
    );
  const moveSentence = (by: number) =>
    work((mode) => {
      const sentence = Math.min(Math.max(mode.sentence + by, 0), sentences.length - 1);
      return { ...mode, sentence, picked: [] };
    });
  const moveNumber = (by: 1 | -1) =>
    pick((mode) => {
      const numbers = numbersIn(page, mode.sentence, get().view);
      const at = numbers.findIndex((span) => isSameSpan(span, mode.picked[0]));
      const next = numbers[at < 0 ? (by > 0 ? 0 : numbers.length - 1) : at + by];
      return next ? [next] : [];
    });
  const stretch = (side: "start" | "end", by: 1 | -1) =>
    pick((mode) => {
      const sentence = sentences[mode.sentence];
      return sentence ? stretched(sentence, mode.picked, wordsAt, side, by) : mode.picked;
    });
  const save = (how: "set" | "add") => () => {
    const { mode } = get();
    if (mode.kind !== "link") return;
    // What has been put together by single steps is what the chips show; Enter only confirms it.
    if (how === "set" && mode.before.length > 0) decisions.link(mode.factId, mode.evidence);
    else put(parts, mode.factId, relinked(mode, chosen(mode, sentences, wordsAt, how), true));
  };

  return {
    link: () => {
      const fact = factInHand(get());
      if (!fact) return;
      const { text, article } = get().view;
      const places = (words: string) => placesOf({ start: article.start, text }, words, placesShown);
      put(parts, fact.id, startLinking(fact.evidence, sentences, wordsAt, places));
    },
    "link-next": moveSentence(1),
    "link-previous": moveSentence(-1),
    "link-next-number": moveNumber(1),
    "link-previous-number": moveNumber(-1),
    "link-snap-number": pick((mode) => {
      const number = snapToNumber(numbersIn(page, mode.sentence, get().view), mode.picked);
      return number ? [number] : mode.picked;
    }),
    "link-snap-clause": pick((mode) => {
      const sentence = sentences[mode.sentence];
      return sentence ? snapToClause(sentence, mode.picked, wordsAt) : mode.picked;
    }),
    "link-snap-sentence": work((mode) => ({
      ...mode,
      sentence: mode.picked[0] ? sentenceOf(sentences, mode.picked[0]) : mode.sentence,
      picked: [],
    })),
    "link-end-right": stretch("end", 1),
    "link-end-left": stretch("end", -1),
    "link-start-right": stretch("start", 1),
    "link-start-left": stretch("start", -1),
    "link-value": field("value"),
    "link-change": field("change"),
    "link-prior": field("prior"),
    "link-period": field("period"),
    "link-place": field("place"),
    "link-take": work((mode) => toggled(mode, sentences, wordsAt)),
    "link-drop": work((mode) => (mode.evidence.length > 0 ? dropped(mode, mode.evidence.length - 1) : mode)),
    "link-back": work(stepBack),
    "link-set": save("set"),
    "link-add": save("add"),
    "link-cancel": () => dispatch({ kind: "mode", mode: { kind: "browse" } }),
  };
}

/** The answer to the question that is asked first: this place, or none. */
export function answerAsk(parts: Omit<Parts, "page">, place: Span | null): void {
  const { mode } = parts.store.get();
  if (mode.kind === "link") put(parts, mode.factId, answered(mode, place));
}

/** Takes one of the linked spans away. */
export function dropLink({ store }: Pick<Parts, "store">, index: number): void {
  const { mode } = store.get();
  if (mode.kind === "link") store.dispatch({ kind: "mode", mode: { ...mode, ...dropped(mode, index) } });
}

/** Shows the work, or saves it where it only waited for the last answer. */
function put({ store, decisions }: Omit<Parts, "page">, factId: string, work: LinkWork): void {
  const isWhole = work.asks.length === 0 && work.evidence.some((span) => span.role === "evidence");
  if (work.thenSave && isWhole) decisions.link(factId, work.evidence);
  else store.dispatch({ kind: "mode", mode: { kind: "link", factId, ...work } });
}

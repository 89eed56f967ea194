/**
 * An article as plain text in the blocks of the review screen, and its marks painted twice: by the app's own highlights and
 * by @recogito/text-annotator. Each lane starts from the text alone and ends when its marks are painted.
 */
import "@mantine/core/styles.css";
import "@recogito/text-annotator/text-annotator.css";
import { createTextAnnotator } from "@recogito/text-annotator";
import "@/components/theme/facts.css";
import { readArticle } from "@/components/review/article-dom";
import { clearMarks, paint } from "@/components/review/article-marks";
import "@/components/review/article-marks.css";
import { standing, standingMarks } from "@/components/review/marks";
import { pageModel } from "@/components/review/page-model";
import type { ReviewView } from "@/lib/api/views";
import type { Span } from "@/lib/text/span";
import { painted } from "./painted";

export type MarksLane = "own" | "SPANS" | "CSS_HIGHLIGHTS";

export interface MarksPage {
  /** Sets the article; answers with the number of marks that each lane paints. */
  set(view: ReviewView): number;
  /** Milliseconds until the marks are painted. Nothing is left of them afterwards. */
  run(lane: MarksLane): Promise<number>;
}

declare global {
  interface Window {
    marks: MarksPage;
  }
}

let view: ReviewView | null = null;
let spans: readonly Span[] = [];

window.marks = {
  set(next) {
    view = next;
    const marks = standing(next.facts, next.numerals);
    // Two facts of one figure have one mark each.
    spans = standingMarks.flatMap((name) => marks[name]).toSorted((a, b) => a.start - b.start);
    return spans.length;
  },
  async run(lane) {
    if (!view) throw new Error("No article is set.");
    const root = setArticle(view);
    await painted();
    const start = performance.now();
    const done = lane === "own" ? own(root, view) : peer(root, view, lane);
    const end = await done.end;
    done.destroy();
    document.body.replaceChildren();
    await painted();
    return end - start;
  },
};

interface Lane {
  readonly end: Promise<number>;
  readonly destroy: () => void;
}

/** Elements as article-pane.tsx makes them. */
function setArticle({ text, article }: ReviewView): HTMLElement {
  const scroller = document.createElement("div");
  scroller.style.cssText = "height: 860px; width: 640px; overflow: auto; font-size: 16px; line-height: 1.9";
  const page = document.createElement("article");
  page.dataset.marks = "";
  for (const block of pageModel({ text, article }).blocks) {
    const paragraph = document.createElement("p");
    for (const piece of block.pieces) {
      const words = document.createElement("span");
      words.dataset.from = String(piece.start);
      words.textContent = piece.words;
      paragraph.append(words);
    }
    page.append(paragraph);
  }
  scroller.append(page);
  document.body.replaceChildren(scroller);
  return scroller;
}

function own(root: HTMLElement, { text, article, facts, numerals }: ReviewView): Lane {
  const dom = readArticle(root, text, article.start);
  paint(dom, standing(facts, numerals));
  return { end: painted(), destroy: clearMarks };
}

function peer(root: HTMLElement, { text, article }: ReviewView, renderer: "SPANS" | "CSS_HIGHLIGHTS"): Lane {
  const page = root.firstElementChild;
  if (!(page instanceof HTMLElement)) throw new Error("No article is set.");
  const places = placesIn(page);
  const annotator = createTextAnnotator(page, { renderer, annotatingEnabled: false });
  const annotations = spans.map((span, at) => {
    const id = `m${at}`;
    const quote = text.slice(span.start - article.start, span.end - article.start);
    const selector = [{ quote, start: places(span.start), end: places(span.end - 1) + 1 }];
    return { id, bodies: [], target: { annotation: id, selector, created: new Date(0) } };
  });
  // biome-ignore lint/suspicious/noExplicitAny: its types want a range, which it makes itself
  annotator.setAnnotations(annotations as any);
  const drawn =
    renderer === "SPANS" ? () => page.querySelector(".r6o-annotation") !== null : () => CSS.highlights.size > 0;
  return { end: whenDrawn(drawn), destroy: () => annotator.destroy() };
}

/** It draws in a later frame, and highlights are no elements: each frame is looked at. */
function whenDrawn(holds: () => boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = () => (holds() ? void painted().then(resolve) : requestAnimationFrame(look));
    look();
  });
}

/** It counts characters of the page as it is set, which leaves out what stands between blocks in the source. */
function placesIn(page: HTMLElement): (offset: number) => number {
  const pieces: { from: number; to: number; at: number }[] = [];
  let at = 0;
  for (const words of page.querySelectorAll<HTMLElement>("[data-from]")) {
    const from = Number(words.dataset.from);
    const length = words.textContent?.length ?? 0;
    pieces.push({ from, to: from + length, at });
    at += length;
  }
  return (offset) => {
    const piece = pieces.find(({ from, to }) => offset >= from && offset < to);
    return piece ? piece.at + offset - piece.from : 0;
  };
}

/** The article as the screen reads it: blocks to draw, sentences to pick, the words at an offset. Offsets are the source's. */
import type { ReviewView } from "@/lib/api/views";
import { readLayout } from "@/lib/text/layout";
import { joinSentences } from "@/lib/text/sentences";
import { contains, type Span } from "@/lib/text/span";
import type { PageSentence } from "./link-draft";
import { type PageBlock, pageOf } from "./page";

export interface PageModel {
  readonly blocks: readonly PageBlock[];
  readonly sentences: readonly PageSentence[];
  readonly wordsAt: (start: number, end: number) => string;
}

/** Lays the article out. Costs about as much as reading it once; make it once for each article. Its sentences are cut when they are first asked for. */
export function pageModel({ text, article }: Pick<ReviewView, "text" | "article">): PageModel {
  const layout = readLayout(text, { start: 0, end: text.length });
  const shift = ({ start, end }: Span): Span => ({ start: start + article.start, end: end + article.start });
  let sentences: readonly PageSentence[] | null = null;
  return {
    blocks: pageOf(text, article.start, layout),
    get sentences() {
      sentences ??= joinSentences(text, layout).map((sentence) => ({ spans: sentence.spans.map(shift) }));
      return sentences;
    },
    wordsAt: (start, end) => text.slice(start - article.start, end - article.start),
  };
}

/** The spans of the sentence in which the words stand; the words alone where no sentence has them. */
export function sentenceSpans(page: PageModel, span: Span): readonly Span[] {
  const home = page.sentences.find((sentence) => sentence.spans.some((piece) => contains(piece, span)));
  return home?.spans ?? [span];
}

/** The text stage alone as a contestant: what the engine's rules leave to be fast in. */
import { cutArticles } from "@/lib/text/articles";
import { fold } from "@/lib/text/fold";
import { readLayout } from "@/lib/text/layout";
import { findNumerals } from "@/lib/text/ledger";
import { joinSentences } from "@/lib/text/sentences";
import type { Reader } from "./reader";

export const cutting: Reader = (text) => cutArticles(text).length;

/** All that `extract` asks of lib/text, without the engine: cuts, blocks, sentences, folded words, numerals. */
export const textStage: Reader = (text) => {
  let found = 0;
  for (const article of cutArticles(text)) {
    const folded = fold(text.slice(article.start, article.end));
    const sentences = joinSentences(text, readLayout(text, article));
    found += sentences.length + findNumerals(text, article).length + (folded.length > 0 ? 1 : 0);
  }
  return found;
};

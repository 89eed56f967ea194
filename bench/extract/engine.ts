/** The engine as a contestant. */
import { extract } from "@/lib/extract/extract";
import { cutArticles } from "@/lib/text/articles";
import type { Reader } from "./reader";

/** The whole engine: cuts, facts and ledger. */
export const engine: Reader = (text) => {
  let facts = 0;
  for (const article of cutArticles(text)) facts += extract(text, article).facts.length;
  return facts;
};

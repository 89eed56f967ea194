/**
 * The one maker of releases for tests: the same seed gives the same. Quotes stand at their offsets, figures can be read again from
 * their words, hashes are true. Not for the app.
 */
import type { ReleasedArticle, ReleasedFact, ReleasedSource } from "../content";
import { claimIn, judgement } from "./made-claim";
import { decided } from "./made-decisions";
import { idOf } from "./made-ids";
import { sourceOf } from "./made-source";
import type { ArticleSeed, ClaimSeed, Seed } from "./seed";
import type { WholeRelease } from "./whole-release";

export function release(from: Seed): WholeRelease {
  const sources: ReleasedSource[] = [];
  const articles: ReleasedArticle[] = [];
  const facts: ReleasedFact[] = [];
  const seeds: ClaimSeed[] = [];
  for (const [sourceIndex, { fileName, form, lead, articles: cuts }] of from.sources.entries()) {
    const sourceId = idOf(1, sourceIndex);
    let text = `${form === "two marks" ? "\ufeff" : ""}文${lead}`;
    for (const [ordinal, cut] of cuts.entries()) {
      const articleId = idOf(2, articles.length);
      const start = text.length;
      text += "篇";
      for (const claim of cut.claims) {
        const { added, ...made } = claimIn(claim, text.length);
        text += added;
        facts.push({ ...made, id: idOf(3, facts.length), sourceId, articleId, ...judgement(claim) });
        seeds.push(claim);
      }
      text += cut.after;
      const { title, byline, date, place }: ArticleSeed = cut;
      articles.push({ id: articleId, sourceId, ordinal, start, end: text.length, title, byline, date, place });
    }
    sources.push(sourceOf(sourceId, fileName, form, text, from.texts, sourceIndex));
  }
  return { sources, articles, ...decided(from, facts, seeds, sources, articles) };
}

/** A release of tests, with its lists in memory, and the way between that and pages. Not for the app. */
import type {
  FactChange,
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "../content";

/** A release with its lists in memory. */
export interface WholeRelease {
  readonly head: ReleaseHead;
  readonly sources: readonly ReleasedSource[];
  readonly articles: readonly ReleasedArticle[];
  readonly facts: readonly ReleasedFact[];
  readonly decisions: readonly ReleasedDecision[];
  readonly changes: readonly FactChange[];
}

/** As a database or a package hands it on, `pageSize` rows at a time. */
export function inPages({ head, ...lists }: WholeRelease, pageSize = 2): ReleaseContent {
  const paged = <T>(list: readonly T[]) =>
    async function* () {
      for (let at = 0; at < list.length; at += pageSize) yield list.slice(at, at + pageSize);
    };
  return {
    head,
    sources: paged(lists.sources),
    articles: paged(lists.articles),
    facts: paged(lists.facts),
    decisions: paged(lists.decisions),
    changes: paged(lists.changes),
  };
}

/** Everything that a release holds, read to its end. */
export async function wholeOf(content: ReleaseContent): Promise<WholeRelease> {
  const all = async <T>(pages: AsyncIterable<readonly T[]>) => {
    const list: T[] = [];
    for await (const page of pages) list.push(...page);
    return list;
  };
  return {
    head: content.head,
    sources: await all(content.sources()),
    articles: await all(content.articles()),
    facts: await all(content.facts()),
    decisions: await all(content.decisions()),
    changes: await all(content.changes()),
  };
}

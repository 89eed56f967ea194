/** The sources of a package one after the other, each with its text, its articles and their words. One text is held at a time. */
import type { CheckedText } from "@/lib/checks/finding";
import { type CodePoints, codePointsOf } from "@/lib/package/code-points";
import type { ReleasedArticle } from "@/lib/package/content";
import type { SourceRow } from "@/lib/package/content-schema";
import type { PackageFiles } from "./package-files";
import type { PackageIndex } from "./read-index";
import { readSourceText } from "./source-texts";

/** The source on which facts stand that are being read. */
export interface Ground {
  readonly source: SourceRow;
  /** Null where the text did not travel along, or cannot be read. */
  readonly text: string | null;
}

export class FactGrounds {
  readonly #sources: IterableIterator<[string, SourceRow]>;
  readonly #articlesOf = new Map<string, ReleasedArticle[]>();
  readonly #articleTexts = new Map<string, CheckedText>();
  #ground: Ground | null = null;
  #points: CodePoints | null = null;

  constructor(
    private readonly files: PackageFiles,
    private readonly index: PackageIndex,
  ) {
    this.#sources = index.sources.entries();
    for (const article of index.articles.values()) {
      const others = this.#articlesOf.get(article.sourceId);
      if (others) others.push(article);
      else this.#articlesOf.set(article.sourceId, [article]);
    }
  }

  /** Null before the first source. */
  get current(): Ground | null {
    return this.#ground;
  }

  /** Goes on to the source of that id, if it is one of the release; sources stand in the order of their ids, as their facts do. */
  async enter(sourceId: string): Promise<void> {
    if (!this.index.sources.has(sourceId)) return;
    while (this.#ground?.source.id !== sourceId && (await this.#next()));
  }

  /** The texts behind the last fact's are checked all the same. */
  async end(): Promise<void> {
    while (await this.#next());
  }

  /** The words of an article of this source, cut out of its text once; null without a text. */
  wordsOf(article: ReleasedArticle): CheckedText | null {
    const text = this.#ground?.text ?? null;
    if (text === null) return null;
    const known = this.#articleTexts.get(article.id);
    if (known) return known;
    const words = { start: article.start, text: text.slice(article.start, article.end) };
    this.#articleTexts.set(article.id, words);
    return words;
  }

  /** Positions in the current text in code points; null without a text. */
  points(): CodePoints | null {
    const text = this.#ground?.text ?? null;
    if (text !== null) this.#points ??= codePointsOf(text);
    return this.#points;
  }

  /** False if there is none. */
  async #next(): Promise<boolean> {
    const next = this.#sources.next();
    if (next.done) return false;
    const [, source] = next.value;
    const { text } = await readSourceText(this.files, source);
    const { log } = this.files;
    log.looked("sources", 1);
    this.#ground = { source, text };
    this.#points = null;
    this.#articleTexts.clear();
    for (const { id, start, end } of this.#articlesOf.get(source.id) ?? []) {
      if (text === null || end <= text.length) continue;
      log.add("article-span", { file: "articles.csv", id, found: `${start}..${end}`, expected: `≤ ${text.length}` });
    }
    return true;
  }
}

/** The thorough look at one line of facts.jsonl by the checks of lib/package/verify: its form, its references, its words and its numbers. */
import { jsonText } from "@/lib/export/jsonl";
import type { ReleasedFact } from "@/lib/package/content";
import { factLineForm } from "@/lib/package/content-schema";
import { factLine, factLink } from "@/lib/package/json-lines";
import { jsonDifference } from "@/lib/package/verify/difference";
import { checkFactFields, checkFactFigures } from "@/lib/package/verify/fact-figures";
import { checkFactWords } from "@/lib/package/verify/fact-words";
import type { FindingPlace } from "@/lib/package/verify/finding";
import { isUsualFact } from "@/lib/package/verify/usual-form";
import type { FactGrounds, Ground } from "./fact-ground";
import { readJsonRow } from "./json-rows";
import type { PackageFiles } from "./package-files";
import type { PackageIndex } from "./read-index";

export class FactChecks {
  readonly #people: ReadonlySet<string>;

  constructor(
    private readonly files: PackageFiles,
    private readonly index: PackageIndex,
    private readonly grounds: FactGrounds,
  ) {
    this.#people = new Set(index.head.people.map(({ key }) => key));
  }

  /** The fact of the line, and whether it is spelled as packages spell it; null if it has another form. */
  read(text: string, at: FindingPlace): ReleasedFact | null {
    const { log } = this.files;
    const row = readJsonRow<ReleasedFact>(text, factLineForm, isUsualFact, at, log);
    if (!row) return null;
    const fact = row.value;
    // A line of the usual form is written in its own order of keys; its link stands at its end and is compared by itself.
    const isOwn = row.isUsual && text.endsWith(`"link":"${factLink(this.index.head, fact.id)}"}`);
    const spelled = isOwn ? jsonText(fact) : factLine(this.index.head, fact).slice(0, -1);
    if (spelled !== text) log.add("line-spelling", { ...at, id: fact.id, ...jsonDifference(text, spelled) });
    return fact;
  }

  /** @param ground null where the release has no such source */
  check(fact: ReleasedFact, ground: Ground | null, at: FindingPlace): void {
    const { log } = this.files;
    const place = { ...at, id: fact.id };
    if (!ground) log.add("source-unknown", { ...place, found: fact.sourceId });
    const article = this.index.articles.get(fact.articleId);
    if (!article) log.add("article-unknown", { ...place, found: fact.articleId });
    else if (article.sourceId !== fact.sourceId) {
      log.add("source-of-article", { ...place, found: fact.sourceId, expected: article.sourceId });
    }
    if (!this.#people.has(fact.approvedBy)) log.add("person-unknown", { ...place, found: fact.approvedBy });
    log.looked("references", 1);
    log.looked("fields", 1);
    checkFactFields(fact, at, log);
    if (!article) return;
    log.looked("quotes", fact.evidence.length);
    log.looked("figures", 1);
    checkFactWords(fact, { article, text: ground?.text ?? null }, at, log);
    this.checkFigures(fact, ground, at);
  }

  /** Its numbers alone. */
  checkFigures(fact: ReleasedFact, ground: Ground | null, at: FindingPlace): void {
    const article = this.index.articles.get(fact.articleId);
    if (article) checkFactFigures(fact, ground && this.grounds.wordsOf(article), at, this.files.log);
  }
}

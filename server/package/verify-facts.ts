/**
 * facts.jsonl from the first line to the last, with everything that goes along in its order: the text of each source, the
 * decisions, the changes and the files that follow. One text and one batch of lines are held at a time.
 */
import { hash } from "node:crypto";
import type { CheckedText } from "@/lib/checks/finding";
import { jsonText } from "@/lib/export/jsonl";
import { type CodePoints, codePointsOf } from "@/lib/package/code-points";
import type { ReleasedArticle, ReleasedFact } from "@/lib/package/content";
import { factLineForm, type SourceRow } from "@/lib/package/content-schema";
import { namesOf } from "@/lib/package/fact-row";
import { factLine, factLink } from "@/lib/package/json-lines";
import { jsonDifference } from "@/lib/package/verify/difference";
import { checkDecisions, type DecisionLine } from "@/lib/package/verify/fact-decisions";
import { checkFactFields, checkFactFigures } from "@/lib/package/verify/fact-figures";
import { checkFactWords } from "@/lib/package/verify/fact-words";
import { isUsualFact } from "@/lib/package/verify/usual-form";
import { UuidSet } from "@/lib/package/verify/uuid-set";
import { DecisionLines } from "./decision-lines";
import { DerivedFiles } from "./derived-files";
import { readJsonRow } from "./json-rows";
import { byteBatches } from "./line-batches";
import type { PackageFiles } from "./package-files";
import { type QuickFact, QuickFacts } from "./raw/quick-fact";
import { type RawFact, readFactStart } from "./raw/raw-fact";
import type { PackageIndex } from "./read-index";
import { readSourceText } from "./source-texts";
import { ChangeCursor } from "./verify-changes";

const path = "facts.jsonl";

/** The source whose facts are being read. */
interface Ground {
  readonly source: SourceRow;
  readonly text: string | null;
  readonly points: CodePoints | null;
}

/** Counts what it has read; throws what the files throw. */
export class FactVerification {
  readonly factIds = new UuidSet();
  readonly #decisionIds = new UuidSet();
  readonly #people: ReadonlySet<string>;
  readonly #decisions: DecisionLines;
  readonly #derived: DerivedFiles;
  readonly #quick: QuickFacts;
  readonly #added: ChangeCursor;
  readonly #corrected: ChangeCursor;
  readonly #sources: IterableIterator<[string, SourceRow]>;
  readonly #articlesOf = new Map<string, ReleasedArticle[]>();
  readonly #articleTexts = new Map<string, CheckedText>();
  #ground: Ground | null = null;
  #last: FactPlace | null = null;
  #decisionCount = 0;
  readonly #seen = { facts: 0, spans: 0, decisions: 0 };

  constructor(
    private readonly files: PackageFiles,
    private readonly index: PackageIndex,
    private readonly quick: boolean,
  ) {
    const { head, sources, articles } = index;
    this.#people = new Set(head.people.map(({ key }) => key));
    this.#decisions = new DecisionLines(files, (line) => this.#checkDecision(line));
    const context = {
      head,
      article: (id: string) => articles.get(id),
      source: (id: string) => sources.get(id),
      person: namesOf(head),
    };
    this.#derived = new DerivedFiles(files, context);
    this.#quick = new QuickFacts(head, articles, sha256OfRaw);
    this.#added = new ChangeCursor(files, "added");
    this.#corrected = new ChangeCursor(files, "corrected");
    this.#sources = sources.entries();
    for (const article of articles.values()) {
      const others = this.#articlesOf.get(article.sourceId);
      if (others) others.push(article);
      else this.#articlesOf.set(article.sourceId, [article]);
    }
  }

  async run(): Promise<void> {
    const { files } = this;
    await this.#added.begin();
    await this.#corrected.begin();
    const stream = files.stream(path);
    if (stream) {
      await files.guarded(async () => {
        let line = 1;
        for await (const bytes of byteBatches(stream, files.limits.lineBytes, () => line)) {
          line = await this.#checkLines(bytes, line);
          await this.#derived.flush();
        }
      });
    }
    // The texts behind the last fact's are checked all the same.
    while (await this.#nextSource());
    await this.#derived.end();
    await this.#added.end();
    await this.#corrected.end();
    await files.guarded(() => this.#decisions.end());
    this.#tellSeen();
    this.#checkCounts();
  }

  /** Answers the number of the next line. Waits only where something must be read. */
  async #checkLines(bytes: Buffer, first: number): Promise<number> {
    const raw = bytes.toString("latin1");
    let line = first;
    let at = 0;
    while (at < raw.length) {
      const end = raw.indexOf("\n", at) + 1;
      const fact = this.quick ? readFactStart(raw, at) : null;
      if (fact && fact.sourceId !== this.#ground?.source.id) await this.#enter(fact.sourceId);
      if (fact && this.#decisions.isShort) await this.files.guarded(() => this.#decisions.readOn());
      if (!fact || !this.#holds(fact, raw, line)) await this.#checkLine(bytes.toString("utf8", at, end - 1), line);
      at = end;
      line++;
    }
    return line;
  }

  /** True if the quick look was enough. */
  #holds(fact: RawFact, raw: string, line: number): boolean {
    const decisions = this.#decisions;
    if (decisions.raw === null || (this.#last && !follows(this.#last, fact))) return false;
    if (this.#added.isNext(fact.id) || this.#corrected.isNext(fact.id)) return false;
    const seen = this.#quick.see(fact, raw, decisions.raw, decisions.rawAt);
    if (!seen) return false;
    this.#last = fact;
    this.#keepIds(fact, seen, line);
    const { ids, end } = seen.decisions;
    decisions.pass(end, ids.length);
    this.#decisionCount += ids.length;
    this.#seen.decisions += ids.length;
    this.#derived.addRaw(seen);
    this.#seen.facts++;
    this.#seen.spans += seen.spans;
    return true;
  }

  #keepIds({ id }: RawFact, { decisions }: QuickFact, line: number): void {
    const { log } = this.files;
    if (!this.factIds.add(id)) log.add("id-repeated", { file: path, line, id });
    const at = this.#decisions.rawLine;
    for (const [index, decision] of decisions.ids.entries()) {
      if (this.#decisionIds.add(decision)) continue;
      log.add("id-repeated", { file: "decisions.jsonl", line: at + index, id: decision });
    }
  }

  /** What was looked at quickly. */
  #tellSeen(): void {
    const { log } = this.files;
    const { facts, spans, decisions } = this.#seen;
    log.looked("tables", facts + decisions);
    log.looked("references", facts);
    log.looked("fields", facts);
    log.looked("quotes", spans);
    log.looked("figures", facts);
    log.looked("decisions", decisions);
  }

  async #checkLine(text: string, line: number): Promise<void> {
    const { log } = this.files;
    const at = { file: path, line };
    const row = readJsonRow<ReleasedFact>(text, factLineForm, isUsualFact, at, log);
    if (!row) return;
    const fact = row.value;
    // A line of the usual form is written in its own order of keys; its link stands at its end and is compared by itself.
    const isOwn = row.isUsual && text.endsWith(`"link":"${factLink(this.index.head, fact.id)}"}`);
    const spelled = isOwn ? jsonText(fact) : factLine(this.index.head, fact).slice(0, -1);
    if (spelled !== text) log.add("line-spelling", { ...at, id: fact.id, ...jsonDifference(text, spelled) });
    if (!this.factIds.add(fact.id)) log.add("id-repeated", { ...at, id: fact.id });
    if (this.#last && !follows(this.#last, fact)) log.add("order-wrong", { ...at, id: fact.id });
    this.#last = fact;
    if (fact.sourceId !== this.#ground?.source.id) await this.#enter(fact.sourceId);
    const ground = this.#ground?.source.id === fact.sourceId ? this.#ground : null;
    if (!ground) log.add("source-unknown", { ...at, id: fact.id, found: fact.sourceId });
    const article = this.index.articles.get(fact.articleId);
    if (!article) log.add("article-unknown", { ...at, id: fact.id, found: fact.articleId });
    else if (article.sourceId !== fact.sourceId) {
      log.add("source-of-article", { ...at, id: fact.id, found: fact.sourceId, expected: article.sourceId });
    }
    if (!this.#people.has(fact.approvedBy)) log.add("person-unknown", { ...at, id: fact.id, found: fact.approvedBy });
    log.looked("references", 1);
    log.looked("fields", 1);
    checkFactFields(fact, at, log);
    if (article) {
      log.looked("quotes", fact.evidence.length);
      log.looked("figures", 1);
      checkFactWords(fact, { article, text: ground?.text ?? null }, at, log);
      checkFactFigures(fact, this.#wordsOf(article, ground?.text ?? null), at, log);
    }
    if (!this.#decisions.isReady(fact.id)) await this.files.guarded(() => this.#loadDecisions(fact.id));
    const decisions = this.#decisions.take(fact.id);
    log.looked("decisions", decisions.length);
    if (ground) checkDecisions(fact, decisions, { textSha256: ground.source.textSha256, sha256 }, at, log);
    if (this.#added.isNext(fact.id)) await this.#added.check(fact);
    if (this.#corrected.isNext(fact.id)) await this.#corrected.check(fact);
    this.#derived.add(fact, ground?.points ?? null);
  }

  async #loadDecisions(factId: string): Promise<void> {
    while (!this.#decisions.isReady(factId)) await this.#decisions.load(factId);
  }

  #checkDecision({ decision, at }: DecisionLine): void {
    const { log } = this.files;
    const place = { ...at, id: decision.id };
    this.#decisionCount++;
    if (!this.#decisionIds.add(decision.id)) log.add("id-repeated", place);
    const { by, note, changes } = decision;
    const isEngines = decision.kind === "propose";
    if (by === null ? !isEngines : !this.#people.has(by)) {
      log.add("person-unknown", { ...place, column: "by", found: by ?? "null" });
    }
    if (this.index.head.names) return;
    if (note !== null) log.add("note-unexpected", { ...place, column: "note", found: note });
    if (Object.hasOwn(changes as object, "rejectNote")) log.add("note-unexpected", { ...place, column: "rejectNote" });
  }

  /** Goes on to the source of that id; sources stand in the order of their ids, as their facts do. */
  async #enter(sourceId: string): Promise<void> {
    if (!this.index.sources.has(sourceId)) return;
    await this.#derived.flush();
    while (this.#ground?.source.id !== sourceId && (await this.#nextSource()));
  }

  /** False if there is none. */
  async #nextSource(): Promise<boolean> {
    const next = this.#sources.next();
    if (next.done) return false;
    const [, source] = next.value;
    const { text } = await readSourceText(this.files, source);
    this.files.log.looked("sources", 1);
    this.#ground = { source, text, points: text === null ? null : codePointsOf(text) };
    this.#quick.enter(source, text);
    this.#articleTexts.clear();
    for (const { id, start, end } of this.#articlesOf.get(source.id) ?? []) {
      if (text === null || end <= text.length) continue;
      const place = { file: "articles.csv", id, found: `${start}..${end}`, expected: `≤ ${text.length}` };
      this.files.log.add("article-span", place);
    }
    return true;
  }

  /** The words of an article, cut out of its text once. */
  #wordsOf(article: ReleasedArticle, text: string | null): CheckedText | null {
    if (text === null) return null;
    const known = this.#articleTexts.get(article.id);
    if (known) return known;
    const words = { start: article.start, text: text.slice(article.start, article.end) };
    this.#articleTexts.set(article.id, words);
    return words;
  }

  #checkCounts(): void {
    const { counts } = this.index.head;
    const found = {
      facts: this.factIds.size,
      articles: this.index.articles.size,
      sources: this.index.sources.size,
      decisions: this.#decisionCount,
    };
    for (const name of ["facts", "articles", "sources", "decisions"] as const) {
      if (counts[name] === found[name]) continue;
      const place = { file: "datapackage.json", column: `counts.${name}` };
      this.files.log.add("count-differs", { ...place, found: `${counts[name]}`, expected: `${found[name]}` });
    }
  }
}

/** What facts are in the order of. */
type FactPlace = Pick<ReleasedFact, "id" | "sourceId" | "position">;

function follows(before: FactPlace, fact: FactPlace): boolean {
  if (fact.sourceId !== before.sourceId) return fact.sourceId > before.sourceId;
  if (fact.position !== before.position) return fact.position > before.position;
  return fact.id > before.id;
}

function sha256(text: string): string {
  return hash("sha256", text, "hex");
}

/** Room for what most approvals vouch for. */
const scratch = Buffer.alloc(64 * 1024);

function sha256OfRaw(raw: string): string {
  if (raw.length > scratch.length) return hash("sha256", Buffer.from(raw, "latin1"), "hex");
  return hash("sha256", scratch.subarray(0, scratch.write(raw, "latin1")), "hex");
}

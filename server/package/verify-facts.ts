/**
 * facts.jsonl from the first line to the last, with everything that goes along in its order: the text of each source, the
 * decisions, the changes and the files that follow. One text and one batch of lines are held at a time.
 */
import type { ReleasedFact } from "@/lib/package/content";
import { namesOf } from "@/lib/package/fact-row";
import type { FindingPlace } from "@/lib/package/verify/finding";
import { UuidSet } from "@/lib/package/verify/uuid-set";
import { DerivedFiles } from "./derived-files";
import { FactChecks } from "./fact-checks";
import { FactDecisions } from "./fact-decisions";
import { FactGrounds } from "./fact-ground";
import { FactOrder } from "./fact-order";
import { byteBatches } from "./line-batches";
import type { PackageFiles } from "./package-files";
import { QuickFacts } from "./raw/quick-fact";
import { Raw, rawOf, same } from "./raw/raw";
import { lineStart, sourceIdIn } from "./raw/raw-fact";
import { idLength } from "./raw/raw-forms";
import type { PackageIndex } from "./read-index";
import { ChangeCursor } from "./verify-changes";

const path = "facts.jsonl";

/** Counts what it has read; throws what the files throw. */
export class FactVerification {
  readonly factIds = new UuidSet();
  readonly #grounds: FactGrounds;
  readonly #checks: FactChecks;
  readonly #decisions: FactDecisions;
  readonly #derived: DerivedFiles;
  readonly #added: ChangeCursor;
  readonly #corrected: ChangeCursor;
  readonly #order = new FactOrder();
  readonly #quick: QuickFacts;
  /** The id of the source on which the facts stand that are being read; of none before the first. */
  #sourceId = rawOf("");
  /** The line that is being looked at, its number, and its fact once it was decoded. */
  #raw = rawOf("");
  #at = 0;
  #line = 1;
  #decoded: ReleasedFact | null = null;
  /** Seen quickly, of which the log does not know yet. */
  readonly #seen = { facts: 0, spans: 0 };

  constructor(
    private readonly files: PackageFiles,
    private readonly index: PackageIndex,
    private readonly quick: boolean,
  ) {
    const { head, sources, articles } = index;
    this.#grounds = new FactGrounds(files, index);
    this.#checks = new FactChecks(files, index, this.#grounds);
    this.#decisions = new FactDecisions(files, index);
    const context = {
      head,
      article: (id: string) => articles.get(id),
      source: (id: string) => sources.get(id),
      person: namesOf(head),
    };
    this.#derived = new DerivedFiles(files, context);
    this.#added = new ChangeCursor(files, "added");
    this.#corrected = new ChangeCursor(files, "corrected");
    this.#quick = new QuickFacts(head, articles);
  }

  async run(): Promise<void> {
    const { files } = this;
    await this.#added.begin();
    await this.#corrected.begin();
    const stream = files.stream(path);
    if (stream) {
      await files.guarded(async () => {
        for await (const bytes of byteBatches(stream, files.limits.lineBytes, () => this.#line)) {
          await this.#derived.flush();
          await this.#checkLines(new Raw(bytes));
        }
      });
    }
    await this.#grounds.end();
    await this.#derived.end();
    await this.#added.end();
    await this.#corrected.end();
    await this.#decisions.end();
    this.#tellSeen();
    this.#checkCounts();
  }

  /** Waits only where something must be read, or looked at more thoroughly: a turn for each line costs as much as the line. */
  async #checkLines(raw: Raw): Promise<void> {
    this.#raw = raw;
    for (this.#at = 0; this.#at < raw.length; this.#line++) {
      const at = this.#at;
      const sourceId = sourceIdIn(raw, at);
      if (sourceId >= 0 && !same(raw, sourceId, this.#sourceId, 0, idLength)) {
        await this.#enter(raw.text(sourceId, sourceId + idLength));
      }
      if (this.#decisions.isShort) await this.#decisions.readOn();
      if (this.#derived.isShort) await this.#derived.readAhead();
      this.#decoded = null;
      if (this.quick && this.#quick.read(raw, at)) {
        this.#at = this.#quick.fact.end;
        this.#seeFact();
        if (!this.#decisions.see(this.#quick)) await this.#checkDecisions(this.#fact());
        if (this.#isChanged(raw, this.#quick.fact.id)) await this.#checkChanges(this.#fact());
        this.#derived.see(this.#quick, this.#fact, this.#grounds);
      } else {
        this.#at = raw.bytes.indexOf(10, at) + 1;
        await this.#checkLine(raw.text(at, this.#at - 1));
      }
    }
  }

  /** A fact that is sound in itself: its place among the others, and its numbers. */
  #seeFact(): void {
    const { fact } = this.#quick;
    const { bytes } = this.#raw;
    const { log } = this.files;
    const sourceId = this.#grounds.current?.source.id ?? "";
    if (!this.factIds.addBytes(bytes, fact.id)) log.add("id-repeated", this.#place(this.#fact()));
    if (!this.#order.followsAt(bytes, fact.id, sourceId, fact.position)) {
      log.add("order-wrong", this.#place(this.#fact()));
    }
    this.#seen.facts++;
    this.#seen.spans += fact.spans.count;
    if (!this.#quick.figuresHold()) {
      this.#checks.checkFigures(this.#fact(), this.#grounds.current, { file: path, line: this.#line });
    }
  }

  /** The fact that was read last, decoded if something asks for it. */
  readonly #fact = (): ReleasedFact => {
    const { id, end } = this.#quick.fact;
    this.#decoded ??= JSON.parse(this.#raw.text(id - lineStart, end - 1)) as ReleasedFact;
    return this.#decoded;
  };

  async #checkLine(text: string): Promise<void> {
    const { log } = this.files;
    const at = { file: path, line: this.#line };
    const fact = this.#checks.read(text, at);
    if (!fact) return;
    if (!this.factIds.add(fact.id)) log.add("id-repeated", this.#place(fact));
    if (!this.#order.follows(fact)) log.add("order-wrong", this.#place(fact));
    await this.#enter(fact.sourceId);
    const { current } = this.#grounds;
    const ground = current?.source.id === fact.sourceId ? current : null;
    this.#checks.check(fact, ground, at);
    await this.#checkDecisions(fact);
    await this.#checkChanges(fact);
    this.#derived.add(fact, ground && this.#grounds.points());
  }

  async #checkDecisions(fact: ReleasedFact): Promise<void> {
    const { current } = this.#grounds;
    const textSha256 = current?.source.id === fact.sourceId ? current.source.textSha256 : null;
    await this.#decisions.check(fact, textSha256, { file: path, line: this.#line });
  }

  #isChanged(raw: Raw, id: number): boolean {
    return this.#added.isNextAt(raw, id) || this.#corrected.isNextAt(raw, id);
  }

  async #checkChanges(fact: ReleasedFact): Promise<void> {
    if (this.#added.isNext(fact.id)) await this.#added.check(fact);
    if (this.#corrected.isNext(fact.id)) await this.#corrected.check(fact);
  }

  async #enter(sourceId: string): Promise<void> {
    const before = this.#grounds.current;
    await this.#grounds.enter(sourceId);
    const ground = this.#grounds.current;
    if (!ground || ground === before) return;
    this.#sourceId = rawOf(ground.source.id);
    if (this.quick) this.#quick.enter(ground.source, ground.text);
  }

  #place({ id }: ReleasedFact): FindingPlace {
    return { file: path, line: this.#line, id };
  }

  /** What was looked at quickly. */
  #tellSeen(): void {
    const { log } = this.files;
    const { facts, spans } = this.#seen;
    for (const check of ["tables", "references", "fields", "figures"] as const) log.looked(check, facts);
    log.looked("quotes", spans);
  }

  #checkCounts(): void {
    const { counts } = this.index.head;
    const found = {
      facts: this.factIds.size,
      articles: this.index.articles.size,
      sources: this.index.sources.size,
      decisions: this.#decisions.count,
    };
    for (const name of ["facts", "articles", "sources", "decisions"] as const) {
      if (counts[name] === found[name]) continue;
      const place = { file: "datapackage.json", column: `counts.${name}` };
      this.files.log.add("count-differs", { ...place, found: `${counts[name]}`, expected: `${found[name]}` });
    }
  }
}

/**
 * Brings a package into a project: its sources, articles, approved facts with their words, and the record of decisions, as they
 * were; all in one transaction or not at all. Only a package that holds is let in. docs/decisions/133 says what becomes of ids
 * and of people.
 */
import { createHash, randomUUID } from "node:crypto";
import type { PackageImportView, PackagePreview } from "@/lib/api/packages";
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { extract } from "@/lib/extract/extract";
import type {
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
} from "@/lib/package/content";
import { approvalContent } from "@/lib/review/approval";
import type { Changes } from "@/lib/review/fact-state";
import { getDb, longTransaction, type Tx } from "../db";
import type { GivenZip } from "../package/open-zip";
import { readPackage } from "../package/read-package";
import { verifyPackage } from "../package/verify-package";
import { insertLedger } from "../repositories/facts";
import { idBeside } from "../repositories/new-id";
import {
  insertApprovedFacts,
  insertArticleAs,
  insertEvents,
  insertRecordNames,
  insertSourceAs,
  knownTexts,
  takenIds,
} from "../repositories/package-rows";
import { allow } from "./access";

/** Findings that a person is shown. */
const shown = 20;

/** What is in the package, and whether it can be imported: nothing is written. Refused with `not-found` or `not-allowed`. */
export async function previewPackage(
  actor: Actor,
  projectId: string,
  given: GivenZip,
): Promise<Outcome<PackagePreview>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const { head, holds, counts, findings } = await verifyPackage(given, { keep: shown });
  const known = holds && head?.texts ? await knownSources(projectId, given) : [];
  return ok({ head, holds, counts, findings: findings.slice(0, shown), known });
}

async function knownSources(projectId: string, given: GivenZip): Promise<readonly string[]> {
  const opened = await readPackage(given);
  try {
    return await knownTexts(getDb(), projectId, await textHashes(opened.content));
  } finally {
    opened.close();
  }
}

async function textHashes({ sources }: ReleaseContent): Promise<string[]> {
  const hashes: string[] = [];
  for await (const page of sources()) hashes.push(...page.map(({ textSha256 }) => textSha256));
  return hashes;
}

/**
 * Imports the package. Refused with `package-broken` (`counts`: how often each code was found), `package-without-texts`, or
 * `package-known` (`files`: the sources that the project has).
 */
export async function importPackage(
  actor: Actor,
  projectId: string,
  given: GivenZip,
): Promise<Outcome<PackageImportView>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const { head, holds, counts } = await verifyPackage(given, { keep: 1 });
  if (!holds || !head) return refuse("package-broken", { counts });
  if (!head.texts) return refuse("package-without-texts");
  const { content, close } = await readPackage(given);
  try {
    const hashes = await textHashes(content);
    return await longTransaction(async (tx) => {
      const files = await knownTexts(tx, projectId, hashes);
      if (files.length > 0) return refuse("package-known", { files: files.slice(0, shown) });
      return ok(await new PackageImport(tx, projectId, content).run());
    });
  } finally {
    close();
  }
}

/** One import within its transaction. */
class PackageImport {
  /** The id of each person's name in the record, by key. */
  readonly #people = new Map<string, string>();
  /** New ids of rows whose own were taken, or their own. */
  readonly #articleIds = new Map<string, string>();
  #facts = 0;
  #articles = 0;

  constructor(
    private readonly tx: Tx,
    private readonly projectId: string,
    private readonly content: ReleaseContent,
  ) {}

  async run(): Promise<PackageImportView> {
    const { head } = this.content;
    const names = head.people.map(({ key, name }) => name ?? key);
    const ids = await insertRecordNames(this.tx, head.id, names);
    for (const [index, { key }] of head.people.entries()) this.#people.set(key, ids[index] ?? "");
    const articles = await this.#articlesBySource();
    const facts = grouped(this.content.facts(), ({ sourceId }) => sourceId);
    const decisions = grouped(this.content.decisions(), ({ factId }) => factId);
    let sources = 0;
    for await (const page of this.content.sources()) {
      for (const source of page) {
        await this.#importSource(source, articles.get(source.id) ?? [], await facts.next(source.id), decisions);
        sources++;
      }
    }
    return { release: head.id, title: head.title, sources, articles: this.#articles, facts: this.#facts };
  }

  async #articlesBySource(): Promise<ReadonlyMap<string, readonly ReleasedArticle[]>> {
    const bySource = new Map<string, ReleasedArticle[]>();
    for await (const page of this.content.articles()) {
      const ids = await this.#idsFor(
        "Article",
        page.map(({ id }) => id),
      );
      for (const article of page) {
        const others = bySource.get(article.sourceId) ?? [];
        others.push(article);
        bySource.set(article.sourceId, others);
        this.#articleIds.set(article.id, ids.get(article.id) ?? article.id);
      }
    }
    return bySource;
  }

  async #importSource(
    source: ReleasedSource,
    articles: readonly ReleasedArticle[],
    released: readonly ReleasedFact[],
    decisions: Groups<ReleasedDecision>,
  ): Promise<void> {
    const { tx, projectId } = this;
    const { text, bytes, fileName, encoding, sha256, textSha256, importedAt } = source;
    if (text === null) throw new Error("A package without texts was let in.");
    const id = (await this.#idsFor("Source", [source.id])).get(source.id) ?? source.id;
    const own = Uint8Array.from(bytes ?? Buffer.from(text));
    await insertSourceAs(tx, projectId, { id, fileName, encoding, bytes: own, text, sha256, textSha256, importedAt });
    const placed = articles.map((article) => ({ ...article, sourceId: id, id: this.#articleId(article.id) }));
    for (const article of placed) await insertArticleAs(tx, projectId, article, text);
    const facts = await this.#importFacts(id, textSha256, text, placed, released, decisions);
    for (const article of placed) {
      const evidence = facts.filter(({ articleId }) => articleId === article.id);
      const approved = { status: "approved", rejectReason: null, withdrawn: false } as const;
      const ledger = evidence.map((fact) => ({ ...approved, evidence: fact.evidence }));
      await insertLedger(tx, article.id, extract(text, article).ledger, ledger);
    }
    this.#articles += articles.length;
    this.#facts += facts.length;
  }

  async #importFacts(
    sourceId: string,
    textSha256: string,
    text: string,
    articles: readonly ReleasedArticle[],
    released: readonly ReleasedFact[],
    decisions: Groups<ReleasedDecision>,
  ): Promise<readonly ReleasedFact[]> {
    const ids = await this.#idsFor(
      "Fact",
      released.map(({ id }) => id),
    );
    const byId = new Map(articles.map((article) => [article.id, article]));
    const facts: ReleasedFact[] = [];
    const rows = [];
    const events = [];
    for (const fact of released) {
      const articleId = this.#articleId(fact.articleId);
      const article = byId.get(articleId);
      if (!article) throw new Error(`There is no article ${fact.articleId}.`);
      const placed = { ...fact, sourceId, articleId, id: ids.get(fact.id) ?? fact.id };
      const decidedById = this.#person(fact.approvedBy);
      const approvalHash = createHash("sha256").update(approvalContent(fact, textSha256)).digest("hex");
      facts.push(placed);
      rows.push({ fact: placed, article, decidedById, approvalHash });
      events.push(...(await this.#events(placed, await decisions.next(fact.id))));
    }
    await insertApprovedFacts(this.tx, this.projectId, text, rows);
    await insertEvents(this.tx, this.projectId, events);
    return facts;
  }

  async #events(fact: ReleasedFact, decisions: readonly ReleasedDecision[]) {
    const ids = await this.#idsFor(
      "ReviewEvent",
      decisions.map(({ id }) => id),
    );
    return decisions.map(({ id, kind, version, changes, reason, note, undoes, by, at }) => ({
      ...{ id: ids.get(id) ?? id, articleId: fact.articleId, factId: fact.id, requestId: randomUUID() },
      ...{ kind, version, reason, note, at },
      changes: this.#changes(changes as Changes),
      undoes: undoes === null ? null : (ids.get(undoes) ?? undoes),
      userId: by === null ? null : this.#person(by),
    }));
  }

  /** Where the log names people by their keys, the names in the record. */
  #changes(changes: Changes): Changes {
    const { decidedBy, ...rest } = changes;
    if (!decidedBy) return rest;
    const idOf = (key: unknown) => (typeof key === "string" ? this.#person(key) : null);
    return { ...rest, decidedBy: { from: idOf(decidedBy.from), to: idOf(decidedBy.to) } };
  }

  #person(key: string): string {
    const id = this.#people.get(key);
    if (id === undefined) throw new Error(`The package names no person ${key}.`);
    return id;
  }

  #articleId(id: string): string {
    return this.#articleIds.get(id) ?? id;
  }

  /** The id that each row gets: its own, or one beside it where some project has a row of that id. */
  async #idsFor(table: Parameters<typeof takenIds>[1], ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const taken = await takenIds(this.tx, table, ids);
    return new Map(ids.map((id) => [id, taken.has(id) ? idBeside(id) : id]));
  }
}

/** Items of pages in groups that stand one after the other. */
interface Groups<T> {
  /** The group of that key, if it is the next; else none. */
  next(key: string): Promise<readonly T[]>;
}

function grouped<T>(pages: AsyncIterable<readonly T[]>, keyOf: (item: T) => string): Groups<T> {
  const iterator = pages[Symbol.asyncIterator]();
  let waiting: readonly T[] = [];
  let at = 0;
  let ended = false;
  const peek = async (): Promise<T | undefined> => {
    while (at >= waiting.length && !ended) {
      const { done, value } = await iterator.next();
      if (done) ended = true;
      else [waiting, at] = [value, 0];
    }
    return waiting[at];
  };
  return {
    async next(key) {
      const group: T[] = [];
      for (let item = await peek(); item !== undefined && keyOf(item) === key; item = await peek()) {
        group.push(item);
        at++;
      }
      return group;
    },
  };
}

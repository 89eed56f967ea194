/** Facts of a project with chosen properties, for the tests of the table of all facts. Written past the operations. */
import { randomUUID } from "node:crypto";
import { type FactFields, factFieldNames } from "@/lib/fact/fact";
import { noChange, sampleFields } from "@/lib/fact/testing";
import type { FactStatus } from "@/lib/review/decision";
import { searchText } from "@/lib/review/search-text";
import { getDb, transaction } from "../db";
import { insertRows } from "../repositories/insert-rows";
import { newId } from "../repositories/new-id";

interface Given extends Partial<FactFields> {
  readonly status?: FactStatus;
  readonly rule?: string;
  readonly confidence?: number | null;
  readonly findings?: string[];
  readonly decidedById?: string | null;
  readonly decidedAt?: Date | null;
  readonly withdrawn?: boolean;
  readonly position?: number;
  /** The linked sentence. */
  readonly sentence?: string;
}

const factColumns = [
  "id",
  "articleId",
  "sourceId",
  "projectId",
  ...factFieldNames,
  "status",
  "version",
  "origin",
  "sources",
  "trace",
  "rule",
  "confidence",
  "corrected",
  "changedSinceApproval",
  "decidedById",
  "decidedAt",
  "withdrawn",
  "position",
  "searchText",
  "findings",
] as const;
const evidenceColumns = ["id", "factId", "articleId", "role", "ordinal", "start", "end", "quote"] as const;

/** What the table's defaults would fill in. */
const defaults = {
  status: "proposed",
  version: 1,
  origin: "engine",
  sources: {},
  trace: [],
  rule: "level",
  confidence: 0.9,
  corrected: false,
  changedSinceApproval: false,
  decidedById: null,
  decidedAt: null,
  withdrawn: false,
  findings: [],
} as const;

/** One article of the project with such facts, in the order given. Answers their ids and the article's. */
export async function addFacts(projectId: string, given: readonly Given[], title = "周报") {
  const hash = randomUUID();
  const source = await getDb().source.create({
    data: {
      projectId,
      fileName: "a.txt",
      encoding: "utf-8",
      bytes: Buffer.from(hash),
      text: hash,
      sha256: hash,
      textSha256: hash,
      articles: { create: { projectId, ordinal: 0, start: 0, end: hash.length, title } },
    },
    select: { id: true, articles: { select: { id: true } } },
  });
  const articleId = source.articles[0]?.id ?? "";
  const facts = given.map((fact, index) => ({ ...factOf(fact, index), articleId, sourceId: source.id, projectId }));
  const evidence = facts.map(({ id, sentence }) => ({ id: newId(), factId: id, articleId, ...linkOf(sentence) }));
  await transaction(async (tx) => {
    await insertRows(tx, "Fact", factColumns, facts);
    await insertRows(tx, "Evidence", evidenceColumns, evidence);
  });
  return { articleId, ids: facts.map(({ id }) => id) };
}

function factOf({ sentence = "一句话。", ...given }: Given, index: number) {
  const fact = { ...defaults, ...sampleFields, ...noChange, position: index, ...given };
  return { ...fact, id: newId(), sentence, searchText: searchText(fact, [linkOf(sentence)]) };
}

function linkOf(quote: string) {
  return { role: "evidence" as const, ordinal: 0, start: 0, end: quote.length, quote };
}

/** Facts of a project as a file, streamed: those that fit a filter, of any status. No release, and named so. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { exportColumns } from "@/lib/export/columns";
import { fileKinds, lineFormats } from "@/lib/export/format";
import type { ExportFormat } from "@/lib/export/formats";
import { type ExportRow, factSpans } from "@/lib/export/row";
import { placeCode } from "@/lib/fact/place-code";
import { exportSheet } from "@/lib/package/sheet-notes";
import { type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { getDb } from "../db";
import { streamOf } from "../http/stream";
import { ownAddress } from "../own-address";
import { parquetOf } from "../package/parquet";
import { inPieces } from "../package/pieces";
import { xlsxOf } from "../package/xlsx";
import { type ExportedFact, type ExportKey, exportedFacts } from "../repositories/exported-facts";
import { findProject } from "../repositories/projects";
import { allow } from "./access";

/** Facts of a question to the database: some ten milliseconds of work. */
const pageSize = 500;

export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly stream: ReadableStream<Uint8Array>;
}

export interface ExportRequest {
  readonly format: ExportFormat;
  readonly filter: FactFilter;
  /** Where the app is reached, for the links; the configured one unless given. */
  readonly address?: string;
}

export async function exportFacts(
  actor: Actor,
  projectId: string,
  { format, filter, address = ownAddress() }: ExportRequest,
): Promise<Outcome<ExportFile>> {
  const allowed = await allow(getDb(), actor, projectId, "project.export");
  if (!allowed.ok) return allowed;
  const project = await findProject(getDb(), projectId);
  if (!project) return refuse("not-found");
  const { ending, contentType } = fileKinds[format];
  const day = new Date().toISOString().slice(0, 10);
  const pages = inPieces(pagesOf(projectId, filter, `${address}/projects/${projectId}`));
  const asked = writeFactFilter(filter).toString();
  const about = { project: project.name, day, filter: asked };
  return ok({
    fileName: `${project.name} ${day} not a release${ending}`,
    contentType,
    stream: streamOf(written(format, pages, about)),
  });
}

function written(
  format: ExportFormat,
  pages: AsyncIterable<readonly ExportRow[]>,
  about: Parameters<typeof exportSheet>[0],
): AsyncIterable<string | Uint8Array> {
  if (format === "parquet") return parquetOf(exportColumns, pages, { "kaoju.release": "none", ...about });
  if (format === "xlsx") {
    return xlsxOf({ name: "not a release", columns: exportColumns, pages, about: exportSheet(about) });
  }
  return linesOf(lineFormats[format], pages);
}

async function* linesOf(
  { head, row }: (typeof lineFormats)[keyof typeof lineFormats],
  pages: AsyncIterable<readonly ExportRow[]>,
): AsyncGenerator<string> {
  let before = head();
  for await (const rows of pages) {
    let text = before;
    for (const one of rows) text += row(one);
    before = "";
    if (text !== "") yield text;
  }
  if (before !== "") yield before;
}

async function* pagesOf(projectId: string, filter: FactFilter, address: string): AsyncGenerator<readonly ExportRow[]> {
  let after: ExportKey | null = null;
  const codes = new PlaceCodes();
  for (;;) {
    const facts: readonly ExportedFact[] = await exportedFacts(getDb(), projectId, filter, after, pageSize);
    if (facts.length > 0) yield facts.map((fact) => exportRow(fact, codes, address));
    const last = facts.at(-1);
    if (!last || facts.length < pageSize) return;
    after = last;
  }
}

/** Field by field: an object made by spreading others takes several times as long, and there may be a million. */
function exportRow(fact: ExportedFact, codes: PlaceCodes, address: string): ExportRow {
  const { evidence, valueSpans, changeSpans, priorSpans, periodSpans, placeSpans } = factSpans(fact.evidence ?? []);
  return {
    id: fact.id,
    status: fact.status,
    place: fact.place,
    placeCode: codes.of(fact),
    indicator: fact.indicator,
    period: fact.period,
    value: fact.value,
    unit: fact.unit,
    bound: fact.bound,
    change: fact.change,
    changeUnit: fact.changeUnit,
    basis: fact.basis,
    prior: fact.prior,
    priorPeriod: fact.priorPeriod,
    level: fact.level,
    title: fact.title,
    date: fact.date,
    evidence,
    valueSpans,
    changeSpans,
    priorSpans,
    periodSpans,
    placeSpans,
    file: fact.file,
    sha256: fact.sha256,
    encoding: fact.encoding,
    article: fact.articleId,
    source: fact.sourceId,
    rule: fact.rule,
    confidence: fact.confidence,
    findings: fact.findings,
    decidedBy: fact.decidedBy,
    decidedAt: fact.decidedAt,
    corrected: fact.corrected,
    link: `${address}/articles/${fact.articleId}?fact=${fact.id}`,
  };
}

/** Codes of the places of one article at a time: most of its facts are about a few places. */
class PlaceCodes {
  #article = "";
  readonly #known = new Map<string, string | null>();

  of({ articleId, place, articlePlace, placesNamed, evidence }: ExportedFact): string | null {
    if (articleId !== this.#article) this.#known.clear();
    this.#article = articleId;
    const words = evidence?.find(({ role }) => role === "place")?.quote ?? "";
    const key = `${place}\n${words}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const code = placeCode(place, { article: articlePlace, named: placesNamed }, words);
    this.#known.set(key, code);
    return code;
  }
}

/** The dataset of a project: its approved facts, streamed. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { Actor } from "@/lib/auth/actor";
import { type ExportFormat, fileKinds, lineFormats } from "@/lib/export/format";
import { type ExportRow, factSpans } from "@/lib/export/row";
import { placeCode } from "@/lib/fact/place-code";
import { getDb } from "../db";
import { readEnv } from "../env";
import { streamOf } from "../http/stream";
import { type ApprovedFact, approvedFacts, type ExportKey } from "../repositories/approved-facts";
import { findProject } from "../repositories/projects";
import { allow } from "./access";

const pageSize = 1000;

export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly stream: ReadableStream<Uint8Array>;
}

/** @param address where the app is reached, for the links; the configured one unless given */
export async function exportFacts(
  actor: Actor,
  projectId: string,
  format: ExportFormat,
  address?: string,
): Promise<Outcome<ExportFile>> {
  const allowed = await allow(getDb(), actor, projectId, "project.export");
  if (!allowed.ok) return allowed;
  const project = await findProject(getDb(), projectId);
  if (!project) return refuse("not-found");
  const { ending, contentType } = fileKinds[format];
  const day = new Date().toISOString().slice(0, 10);
  const texts = textsOf(projectId, format, address ?? ownAddress());
  return ok({ fileName: `${project.name} ${day}${ending}`, contentType, stream: streamOf(texts) });
}

async function* textsOf(projectId: string, format: ExportFormat, address: string): AsyncGenerator<string> {
  const { head, row } = lineFormats[format];
  let text = head();
  let after: ExportKey | null = null;
  for (;;) {
    const facts: ApprovedFact[] = await approvedFacts(getDb(), projectId, after, pageSize);
    for (const fact of facts) text += row(exportRow(fact, `${address}/projects/${projectId}`));
    if (text !== "") yield text;
    text = "";
    const last = facts.at(-1);
    if (!last || facts.length < pageSize) return;
    after = last;
  }
}

function exportRow(fact: ApprovedFact, project: string): ExportRow {
  const { articleId, sourceId, fileName, approvedBy, approvedAt, evidence, articlePlace, placesNamed, ...rest } = fact;
  const placeWords = evidence.find(({ role }) => role === "place")?.quote ?? "";
  return {
    ...rest,
    ...factSpans(evidence),
    status: "approved",
    placeCode: placeCode(fact.place, { article: articlePlace, named: placesNamed }, placeWords),
    article: articleId,
    source: sourceId,
    file: fileName,
    decidedBy: approvedBy,
    decidedAt: approvedAt.toISOString(),
    link: `${project}/articles/${articleId}?fact=${fact.id}`,
  };
}

function ownAddress(): string {
  const { NEXTAUTH_URL, HOST, PORT } = readEnv();
  return NEXTAUTH_URL ? new URL(NEXTAUTH_URL).origin : `http://${HOST}:${PORT}`;
}

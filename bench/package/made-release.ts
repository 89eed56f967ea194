/**
 * A sound release of as many facts as wished, made as it is read: page by page, without holding it. Fifty facts a source, each a
 * sentence with a level, a change, a period and a place; two decisions a fact, as most facts have.
 */
import { createHash } from "node:crypto";
import { type EvidenceRole, type EvidenceSpan, factFieldNames } from "@/lib/fact/fact";
import type {
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "@/lib/package/content";
import { approvalContent } from "@/lib/review/approval";

const factsOfSource = 50;
const moment = "2026-01-02T03:04:05.006Z";

interface Unit {
  readonly source: ReleasedSource;
  readonly article: ReleasedArticle;
  readonly facts: readonly ReleasedFact[];
  readonly decisions: readonly ReleasedDecision[];
}

export function madeRelease(facts: number): ReleaseContent {
  const units = Math.ceil(facts / factsOfSource);
  const all = <T>(part: (unit: Unit) => readonly T[]) =>
    async function* (): AsyncGenerator<readonly T[]> {
      for (let index = 0; index < units; index++) yield part(unitOf(index, facts));
    };
  return {
    head: headOf(facts, units),
    sources: all(({ source }) => [source]),
    articles: all(({ article }) => [article]),
    facts: all((unit) => unit.facts),
    decisions: all((unit) => unit.decisions),
    changes: async function* () {},
  };
}

function headOf(facts: number, units: number): ReleaseHead {
  const counts = { facts, articles: units, sources: units, decisions: facts * 2 };
  return {
    id: idOf(0, 1),
    project: { id: idOf(9, 0), name: "云岭" },
    ...{ number: 1, title: "云岭治安", notes: "", createdAt: moment, licence: null, address: "https://kaoju.test" },
    ...{ texts: true, names: true, previous: null },
    counts: { ...counts, added: facts, corrected: 0, withdrawn: 0, unchanged: 0 },
    review: [{ rule: "level", approved: facts, corrected: 0, rejected: 0 }],
    people: [{ key: "P1", name: "林" }],
  };
}

function unitOf(index: number, total: number): Unit {
  const [sourceId, articleId] = [idOf(1, index), idOf(2, index)];
  const title = `云岭县治安通报第${index}期`;
  let text = `${title}\n`;
  const facts: ReleasedFact[] = [];
  for (let ordinal = index * factsOfSource; ordinal < Math.min(total, (index + 1) * factsOfSource); ordinal++) {
    const [words, fact] = factOf(ordinal, text.length);
    text += `${words}\n`;
    facts.push({ ...fact, id: idOf(3, ordinal), sourceId, articleId });
  }
  const textSha256 = sha256(text);
  const named = { fileName: `通报${index}.txt`, encoding: "utf-8", importedAt: moment };
  return {
    source: { id: sourceId, ...named, sha256: textSha256, textSha256, text, bytes: null },
    article: {
      ...{ id: articleId, sourceId, ordinal: 0, start: 0, end: text.length, title },
      ...{ byline: null, date: "2021-12-30", place: "云岭" },
    },
    facts,
    decisions: facts.flatMap((fact, at) => decisionsOf(fact, index * factsOfSource + at, textSha256)),
  };
}

function factOf(ordinal: number, at: number): [string, Omit<ReleasedFact, "id" | "sourceId" | "articleId">] {
  const value = String(1000 + ((ordinal * 7919) % 90_000));
  const change = String((1 + (ordinal % 400)) / 10);
  const words = `2021年，云岭县共破获各类刑事案件${value}起，比上年同期有所好转，同比下降${change}%，群众安全感明显提升。`;
  const span = (role: EvidenceRole, quote: string): EvidenceSpan => {
    const start = at + words.indexOf(quote);
    return { role, start, end: start + quote.length, quote };
  };
  const [figure, period, place] = [span("value", `${value}起`), span("period", "2021年"), span("place", "云岭县")];
  const fact = {
    ...{ place: "云岭", indicator: "破获各类刑事案件", period: "2021", value, unit: "起", bound: "=" as const },
    ...{ change: `-${change}`, changeUnit: "%", basis: "yoy", prior: null, priorPeriod: null },
    level: "aggregate" as const,
    position: figure.start,
    placeCode: "110101",
    evidence: [span("evidence", words), figure, span("change", `${change}%`), period, place],
    fieldSources: { place: stated(place), period: stated(period) },
    ...{ origin: "engine" as const, rule: "level", confidence: 0.9, corrected: false, findings: [] },
    ...{ version: 2, approvedBy: "P1", approvedAt: moment },
  };
  return [words, fact];
}

function stated({ start, end }: EvidenceSpan) {
  return { how: "stated" as const, span: { start, end } };
}

function decisionsOf(fact: ReleasedFact, ordinal: number, textSha256: string): ReleasedDecision[] {
  const said = { factId: fact.id, reason: null, note: null, undoes: null, at: moment };
  const first = [...factFieldNames, "evidence" as const].map((key) => [key, { from: null, to: fact[key] }] as const);
  const proposed = { ...Object.fromEntries(first), status: { from: null, to: "proposed" } };
  const approved = {
    status: { from: "proposed", to: "approved" },
    decidedBy: { from: null, to: "P1" },
    decidedAt: { from: null, to: moment },
    approvalHash: { from: null, to: sha256(approvalContent(fact, textSha256)) },
  };
  return [
    { ...said, id: idOf(4, ordinal * 2), kind: "propose", version: 1, changes: proposed, by: null },
    { ...said, id: idOf(4, ordinal * 2 + 1), kind: "approve", version: 2, changes: approved, by: "P1" },
  ];
}

/** Ids in the order in which they are counted, each of one kind apart from the others. */
function idOf(kind: number, count: number): string {
  return `0199a${kind}00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

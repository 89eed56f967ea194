/**
 * Releases for the tests of packages: arbitrary ones, consistent as those of the database are, and one small fixed one. Quotes
 * stand at their offsets, figures can be read again from their words, hashes are true. Not for the app.
 */
import { createHash } from "node:crypto";
import fc from "fast-check";
import {
  type Bound,
  bounds,
  type EvidenceRole,
  type EvidenceSpan,
  evidenceRoles,
  type FieldSources,
  factFieldNames,
} from "@/lib/fact/fact";
import type { ChangedClaim } from "@/lib/release/frozen-fact";
import type { RuleReview } from "@/lib/release/release-counts";
import { approvalContent } from "@/lib/review/approval";
import type {
  FactChange,
  ReleaseContent,
  ReleasedArticle,
  ReleasedDecision,
  ReleasedFact,
  ReleasedSource,
  ReleaseHead,
} from "./content";

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

/** What formats stumble over: astral characters, separators, quotes, formulas, blanks, what XML cannot hold or escapes. */
const awkward = [
  ..."县里说，；。“”：、abc,;\"'`=+-@|<>&\\/{}[]#%\t\n \u3000\u00a0\u0085\u2028\u2029\f\u0301\ufffe＝＠",
  "𠮷",
  "😀",
  "👨‍👩‍👧",
  "\n\n",
  "=1+1",
  "'=x",
  "_x000C_",
  "]]>",
  "NULL",
];
const noise = fc.array(fc.constantFrom(...awkward), { maxLength: 8 }).map((parts) => parts.join(""));
const words = noise.map((text) => `${text}字`);

/** Words of figures and the decimals that they say. */
const figures = [
  ["34", "34"],
  ["1,234", "1234"],
  ["4705万", "47050000"],
  ["2亿", "200000000"],
  ["0.2", "0.2"],
  ["90.50", "90.50"],
  ["３\n４", "34"],
  ["十四", "14"],
  ["三分之二", "0.6667"],
  ["123456789012345678", "123456789012345678"],
  ["0.12345678901234", "0.12345678901234"],
  ["0", "0"],
] as const;

const claimSeed = fc.record({
  before: noise,
  place: fc.constantFrom("云岭", "云岭/黎𡋾镇", "甲,乙", '"丙"局', "=SUM(A1)", "＠丁"),
  placeCode: fc.constantFrom(null, "110101", "110101001"),
  indicator: words,
  period: fc.constantFrom(null, "2021", "2021-02", "2021-01/2021-10", "2020/2020-06-30"),
  figure: fc.constantFrom(...figures),
  unit: fc.constantFrom("起", "元", "", "%", "人,次", "𠮷", "=户"),
  bound: fc.constantFrom(...bounds),
  states: fc.constantFrom("level", "change", "both", "from"),
  change: fc.constantFrom(...figures),
  falls: fc.boolean(),
  prior: fc.constantFrom(...figures),
  basis: fc.constantFrom(null, "yoy", "mom", "vs:前两年,平均"),
  /** What layout has put between two pieces of the sentence and of its figure. */
  cut: fc.option(words),
  level: fc.constantFrom("aggregate", "case", "narrative"),
  sourced: fc.boolean(),
  rule: fc.constantFrom("level", "change-alone", "total", "person"),
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
  corrected: fc.boolean(),
  reviewer: fc.nat(3),
  note: fc.option(noise),
  since: fc.constantFrom("added", "corrected", "unchanged"),
  /** Approved although the field says another number than the words. */
  differs: fc.integer({ max: 9, min: 0 }).map((chance) => chance === 0),
} as const);
type ClaimSeed = typeof claimSeed extends fc.Arbitrary<infer T> ? T : never;

const articleSeed = fc.record({
  title: noise,
  byline: fc.option(noise),
  date: fc.constantFrom(null, "2021", "2021-12", "2021-12-30"),
  place: fc.option(words),
  claims: fc.array(claimSeed, { maxLength: 3 }),
  after: noise,
});
type ArticleSeed = typeof articleSeed extends fc.Arbitrary<infer T> ? T : never;

const seed = fc.record({
  title: words,
  notes: noise,
  project: words,
  licence: fc.constantFrom(null, "CC-BY-4.0", "CC0-1.0"),
  texts: fc.boolean(),
  names: fc.boolean(),
  number: fc.integer({ min: 1, max: 3 }),
  sources: fc.array(
    fc.record({
      fileName: words,
      form: fc.constantFrom("plain", "mark", "two marks", "line ends", "utf-16"),
      lead: noise,
      articles: fc.array(articleSeed, { maxLength: 3 }),
    }),
    { maxLength: 3 },
  ),
  withdrawn: fc.array(claimSeed, { maxLength: 2 }),
  rejected: fc.nat(5),
} as const);
type Seed = typeof seed extends fc.Arbitrary<infer T> ? T : never;

/** Any release, from one without facts on, as its lists. */
export const wholeReleases: fc.Arbitrary<WholeRelease> = seed.map(release);

/**
 * Releases as most are: with texts, without characters of two units or separators that only some readers know, most facts approved
 * as they were proposed. Some were corrected, cut by layout, made by a person, or differ from their words.
 */
export const usualReleases: fc.Arbitrary<WholeRelease> = seed.map((from) => {
  const usual = (key: string, value: unknown) => {
    if (typeof value === "string") return value.replace(/[\ud800-\udfff\u0085\u2028\u2029]/g, "");
    if (key === "confidence") return Math.round(Number(value) * 100) / 100;
    return value;
  };
  const claim = (made: ClaimSeed): ClaimSeed => ({
    ...made,
    note: null,
    corrected: made.corrected && made.reviewer === 0,
  });
  const plain: Seed = JSON.parse(JSON.stringify(from), usual);
  const sources = plain.sources.map((source) => ({
    ...source,
    articles: source.articles.map((article) => ({ ...article, claims: article.claims.map(claim) })),
  }));
  return release({ ...plain, sources, texts: true });
});

/** Ids in the order in which they are made, each of one kind apart from the others. */
function idOf(kind: number, count: number): string {
  return `0199a${kind}00-0000-7000-8000-${count.toString(16).padStart(12, "0")}`;
}

function timeOf(count: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6) + count * 1001).toISOString();
}

function sha256(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

const reviewers = ["林,一", "=Wang", "赵𠮷", 'Ó "Q"'];

/** The one maker of releases: the same seed gives the same release. */
function release(from: Seed): WholeRelease {
  const sources: ReleasedSource[] = [];
  const articles: ReleasedArticle[] = [];
  const facts: ReleasedFact[] = [];
  const seeds: ClaimSeed[] = [];
  for (const [sourceIndex, { fileName, form, lead, articles: cuts }] of from.sources.entries()) {
    const sourceId = idOf(1, sourceIndex);
    let text = `${form === "two marks" ? "\ufeff" : ""}文${lead}`;
    for (const [ordinal, cut] of cuts.entries()) {
      const articleId = idOf(2, articles.length);
      const start = text.length;
      text += "篇";
      for (const claim of cut.claims) {
        const { added, ...made } = claimIn(claim, text.length);
        text += added;
        facts.push({ ...made, id: idOf(3, facts.length), sourceId, articleId, ...judgement(claim) });
        seeds.push(claim);
      }
      text += cut.after;
      const { title, byline, date, place }: ArticleSeed = cut;
      articles.push({ id: articleId, sourceId, ordinal, start, end: text.length, title, byline, date, place });
    }
    sources.push(sourceOf(sourceId, fileName, form, text, from.texts, sourceIndex));
  }
  return { sources, articles, ...decided(from, facts, seeds, sources, articles) };
}

function sourceOf(
  id: string,
  fileName: string,
  form: string,
  text: string,
  texts: boolean,
  count: number,
): ReleasedSource {
  const encoded = bytesIn(form, text);
  const own = new TextEncoder().encode(text);
  const bytes = Buffer.compare(encoded, own) === 0 ? null : encoded;
  const encoding = form === "mark" || form === "two marks" ? "utf-8-bom" : form === "utf-16" ? "utf-16le" : "utf-8";
  return {
    id,
    fileName: `${fileName}.txt`,
    encoding,
    sha256: sha256(encoded),
    textSha256: sha256(own),
    importedAt: timeOf(count),
    text: texts ? text : null,
    bytes: texts ? bytes : null,
  };
}

function bytesIn(form: string, text: string): Uint8Array {
  if (form === "mark" || form === "two marks") return new TextEncoder().encode(`\ufeff${text}`);
  if (form === "line ends") return new TextEncoder().encode(text.replaceAll("\n", "\r\n"));
  if (form === "utf-16") return Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
  return new TextEncoder().encode(text);
}

type Claim = Omit<ReleasedFact, "id" | "sourceId" | "articleId" | keyof ReturnType<typeof judgement>>;

function judgement({ rule, confidence, corrected, reviewer }: ClaimSeed) {
  const byPerson = rule === "person";
  return {
    origin: byPerson ? ("person" as const) : ("engine" as const),
    rule,
    // The database's floats; -0 would not survive JSON, nor does it occur.
    confidence: byPerson ? null : Math.abs(confidence),
    corrected,
    version: corrected ? 3 : 2,
    approvedBy: `reviewer ${reviewer}`,
    approvedAt: "",
  };
}

/** The claim as a sentence that begins at `at`, and the fact that says the same. */
function claimIn(claim: ClaimSeed, at: number): Claim & { readonly added: string } {
  const { place, placeCode, indicator, period, unit, basis, level } = claim;
  const evidence: EvidenceSpan[] = [];
  let added = claim.before;
  let piece = added.length;
  const mark = (role: EvidenceRole, from: number) => {
    const quote = added.slice(from);
    evidence.push({ role, start: at + from, end: at + added.length, quote });
    return { start: at + from, end: at + added.length };
  };
  const say = (role: EvidenceRole, quote: string) => {
    const from = added.length;
    added += quote;
    return mark(role, from);
  };
  const periodSpan = period === null ? null : say("period", "二〇二一年");
  added += "，";
  const placeSpan = say("place", place);
  added += indicator;
  const statesLevel = claim.states !== "change";
  if (statesLevel) {
    const [figure] = claim.figure;
    if (claim.cut !== null && /^[0-9]{2}/.test(figure)) {
      say("value", figure.slice(0, 1));
      mark("evidence", piece);
      added += claim.cut;
      piece = added.length;
      say("value", figure.slice(1) + unit);
    } else say("value", figure + unit);
  }
  const changes = claim.states === "change" || claim.states === "both";
  const [changeWords, size] = claim.change;
  const change = claim.falls && size !== "0" ? `-${size}` : size;
  if (changes) {
    added += claim.falls ? "，同比下降" : "，同比增长";
    say("change", `${changeWords}%`);
  }
  const prior = claim.states === "from" ? claim.prior[1] : null;
  if (prior !== null) {
    added += "，原为";
    say("prior", claim.prior[0] + unit);
  }
  added += "。";
  mark("evidence", piece);
  const bound: Bound | null = statesLevel ? claim.bound : null;
  const figureSpan = evidence.find(({ role }) => role === (statesLevel ? "value" : "change"));
  return {
    added,
    place,
    indicator,
    period,
    value: statesLevel ? (claim.differs ? "77" : claim.figure[1]) : null,
    unit: statesLevel ? unit : null,
    bound,
    change: changes ? change : null,
    changeUnit: changes ? "%" : null,
    basis: changes ? basis : null,
    prior,
    priorPeriod: prior !== null && period !== null ? "2019" : null,
    level,
    position: figureSpan?.start ?? at,
    placeCode,
    evidence: evidenceRoles.flatMap((role) => evidence.filter((span) => span.role === role)),
    fieldSources: sourcesOf(claim, placeSpan, periodSpan),
    findings: statesLevel && claim.differs ? ["figure-differs"] : [],
  };
}

function sourcesOf(
  { sourced }: ClaimSeed,
  place: { start: number; end: number },
  period: { start: number; end: number } | null,
): FieldSources {
  if (!sourced) return {};
  return { place: { how: "stated", span: place }, period: { how: "inherited", span: period } };
}

/** Adds who decided, what changed since the release before, and what is counted of it all. */
function decided(
  from: Seed,
  made: readonly ReleasedFact[],
  seeds: readonly ClaimSeed[],
  sources: readonly ReleasedSource[],
  articles: readonly ReleasedArticle[],
) {
  const decisions: ReleasedDecision[] = [];
  const keys = new Map<number, string>();
  const log = (event: Omit<ReleasedDecision, "id" | "at">) => {
    const logged = { id: idOf(4, decisions.length), at: timeOf(decisions.length), ...event };
    decisions.push(logged);
    return logged;
  };
  const facts = made.map((fact, index): ReleasedFact => {
    const claim = seeds[index];
    const reviewer = claim?.reviewer ?? 0;
    const key = keys.get(reviewer) ?? `P${keys.size + 1}`;
    keys.set(reviewer, key);
    const said = { factId: fact.id, reason: null, note: noteOf(claim, from.names), undoes: null };
    const first = fact.origin === "person" ? { kind: "create", by: key } : { kind: "propose", by: null };
    const before = fact.corrected ? "𠮷," : fact.unit;
    const changes = firstChanges({ ...fact, unit: before });
    log({ ...said, ...first, note: null, version: 1, changes });
    if (fact.corrected) {
      log({ ...said, kind: "correct", version: 2, changes: { unit: { from: before, to: fact.unit } }, by: key });
    }
    const at = timeOf(decisions.length);
    const textSha256 = sources.find(({ id }) => id === fact.sourceId)?.textSha256 ?? "";
    const approval = {
      status: { from: "proposed", to: "approved" },
      decidedBy: { from: null, to: key },
      decidedAt: { from: null, to: at },
      approvalHash: { from: null, to: sha256(approvalContent(fact, textSha256)) },
    };
    log({ ...said, kind: "approve", version: fact.version, changes: approval, by: key });
    return { ...fact, approvedBy: key, approvedAt: at };
  });
  const changes = from.number === 1 ? [] : changesOf(facts, seeds, from.withdrawn, sources[0]?.id, from.names);
  const count = (kind: FactChange["kind"]) => changes.filter((change) => change.kind === kind).length;
  const added = from.number === 1 ? facts.length : count("added");
  const head: ReleaseHead = {
    id: idOf(0, from.number),
    project: { id: idOf(9, 0), name: from.project },
    number: from.number,
    title: from.title,
    notes: from.notes,
    createdAt: timeOf(100_000),
    licence: from.licence,
    address: "https://kaoju.test",
    texts: from.texts,
    names: from.names,
    previous: from.number === 1 ? null : { id: idOf(0, from.number - 1), number: from.number - 1 },
    counts: {
      facts: facts.length,
      articles: articles.length,
      sources: sources.length,
      decisions: decisions.length,
      added,
      corrected: count("corrected"),
      withdrawn: count("withdrawn"),
      unchanged: facts.length - added - count("corrected"),
    },
    review: reviewOf(facts, from.rejected),
    people: [...keys].map(([reviewer, key]) => ({ key, name: from.names ? (reviewers[reviewer] ?? "") : null })),
  };
  return { head, facts, decisions, changes };
}

/** As the database logs a new fact: everything, from nothing. */
function firstChanges(fact: ReleasedFact): object {
  const all = [...factFieldNames.map((name) => [name, fact[name]] as const), ["evidence", fact.evidence] as const];
  const changes = all.map(([key, to]) => [key, { from: null, to }] as const);
  return { ...Object.fromEntries(changes), status: { from: null, to: "proposed" } };
}

function reviewOf(facts: readonly ReleasedFact[], rejected: number): RuleReview[] {
  return [...new Set(facts.map(({ rule }) => rule))].sort().map((rule) => {
    const own = facts.filter((fact) => fact.rule === rule);
    return { rule, approved: own.length, corrected: own.filter(({ corrected }) => corrected).length, rejected };
  });
}

function changesOf(
  facts: readonly ReleasedFact[],
  seeds: readonly ClaimSeed[],
  withdrawn: readonly ClaimSeed[],
  sourceId: string | undefined,
  names: boolean,
): FactChange[] {
  const changes = facts.flatMap((fact, index): FactChange[] => {
    const kind = seeds[index]?.since;
    const after = changedClaim(fact);
    if (kind === "added") return [{ kind, factId: fact.id, after }];
    if (kind !== "corrected") return [];
    const before = { ...after, indicator: `${after.indicator}|\n前`, evidence: after.evidence.slice(-1) };
    const reason = index % 2 === 0 ? null : "wrong-figure";
    return [{ kind, factId: fact.id, before, after, reason, note: noteOf(seeds[index], names) }];
  });
  const gone = withdrawn.map((claim, index): FactChange => {
    const { added: _, ...fact } = claimIn(claim, 0);
    // Its source may have left with it.
    const before = changedClaim({ ...fact, sourceId: sourceId ?? idOf(1, 999), articleId: idOf(2, 999) });
    const reason = index === 0 ? "under-review" : "unsupported";
    return { kind: "withdrawn", factId: idOf(3, 1000 + index), before, reason, note: noteOf(claim, names) };
  });
  const kinds = ["added", "corrected"] as const;
  return [...kinds.flatMap((kind) => changes.filter((change) => change.kind === kind)), ...gone];
}

/** Free words may name people. */
function noteOf(claim: ClaimSeed | undefined, names: boolean): string | null {
  return names ? (claim?.note ?? null) : null;
}

function changedClaim(fact: ChangedClaim): ChangedClaim {
  const { place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level } = fact;
  const { placeCode, evidence, sourceId, articleId } = fact;
  return {
    ...{ place, indicator, period, value, unit, bound, change, changeUnit, basis, prior, priorPeriod, level },
    ...{ placeCode, evidence, sourceId, articleId },
  };
}

const plainClaim: ClaimSeed = {
  before: "",
  place: "云岭",
  placeCode: "110101",
  indicator: "破获案件",
  period: "2021",
  figure: ["34", "34"],
  unit: "起",
  bound: "=",
  states: "both",
  change: ["90.50", "90.50"],
  falls: true,
  prior: ["0", "0"],
  basis: "yoy",
  cut: null,
  level: "aggregate",
  sourced: true,
  rule: "level",
  confidence: 0.875,
  corrected: false,
  reviewer: 0,
  note: null,
  since: "unchanged",
  differs: false,
};

/** The second release of a project, of two sources with four facts: one corrected and one added since, one withdrawn. */
export const exampleRelease: WholeRelease = release({
  title: "云岭治安,2021",
  notes: "第一次更正。",
  project: "云岭",
  licence: "CC-BY-4.0",
  texts: true,
  names: true,
  number: 2,
  sources: [
    {
      fileName: "云岭日报",
      form: "line ends",
      lead: "😀讯\n",
      articles: [
        {
          title: '云岭破案, "再"升',
          byline: null,
          date: "2021-12-30",
          place: "云岭",
          claims: [
            plainClaim,
            {
              ...plainClaim,
              before: "\n",
              indicator: "=追回𠮷款",
              figure: ["4705万", "47050000"],
              unit: "元",
              states: "level",
              corrected: true,
              since: "corrected",
              reviewer: 1,
              bound: ">",
            },
          ],
          after: "\n完。\n",
        },
      ],
    },
    {
      fileName: "通报",
      form: "plain",
      lead: "",
      articles: [
        {
          title: "通报",
          byline: "",
          date: null,
          place: null,
          claims: [
            {
              ...plainClaim,
              cut: "（图）\n",
              period: null,
              states: "from",
              rule: "person",
              since: "added",
              level: "case",
            },
            { ...plainClaim, before: "另", states: "change", rule: "change-alone", placeCode: null },
          ],
          after: "",
        },
      ],
    },
  ],
  withdrawn: [{ ...plainClaim, indicator: "误记" }],
  rejected: 1,
});

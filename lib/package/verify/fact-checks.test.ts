/** Each thing that can be wrong with a fact of a package, seen; and any sound release passes. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { factFieldNames } from "@/lib/fact/fact";
import { approvalContent } from "@/lib/review/approval";
import type { ReleasedDecision, ReleasedFact } from "../content";
import { exampleRelease, wholeReleases } from "../testing/releases";
import type { WholeRelease } from "../testing/whole-release";
import { checkDecisions } from "./fact-decisions";
import { checkFactFields, checkFactFigures } from "./fact-figures";
import { checkFactWords } from "./fact-words";
import { FindingLog } from "./report";

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

/** What is found of one fact of a release, as `code column`. */
function findingsOf(
  release: WholeRelease,
  fact: ReleasedFact,
  decisions: readonly ReleasedDecision[],
  withText: boolean,
): string[] {
  const log = new FindingLog(100);
  const source = release.sources.find(({ id }) => id === fact.sourceId);
  const article = release.articles.find(({ id }) => id === fact.articleId);
  if (!source || !article) throw new Error("The release lacks a source or an article.");
  const text = withText ? source.text : null;
  checkFactWords(fact, { article, text }, {}, log);
  checkFactFields(fact, {}, log);
  const words = text === null ? null : { start: article.start, text: text.slice(article.start, article.end) };
  checkFactFigures(fact, words, {}, log);
  const lines = decisions.map((decision) => ({ decision, at: {} }));
  checkDecisions(fact, lines, { textSha256: source.textSha256, sha256 }, {}, log);
  return log.report().findings.map(({ code, column, reason }) => [code, column, reason].filter(Boolean).join(" "));
}

test("nothing is found in any sound release but what it declares, with its texts or without", () => {
  fc.assert(
    fc.property(wholeReleases, (release) => {
      for (const fact of release.facts) {
        const decisions = release.decisions.filter(({ factId }) => factId === fact.id);
        for (const withText of [true, false]) {
          const errors = findingsOf(release, fact, decisions, withText).filter(
            (found) => !found.startsWith("figure-let-stand"),
          );
          expect(errors).toEqual([]);
        }
      }
    }),
  );
});

const [first] = exampleRelease.facts;
if (!first) throw new Error("The example has no fact.");
const [sentence] = first.evidence;
if (!sentence) throw new Error("The example's fact has no words.");
const others = first.evidence.slice(1);
/** The whole record of the example's first fact, as the database would give it. */
const record: ReleasedDecision[] = [
  {
    id: "0199a400-0000-7000-8000-000000000001",
    factId: first.id,
    kind: "propose",
    version: 1,
    changes: Object.fromEntries(
      [...factFieldNames, "evidence" as const, "status" as const].map((name) => [
        name,
        { from: null, to: name === "status" ? "proposed" : name === "unit" ? "件" : first[name] },
      ]),
    ),
    reason: null,
    note: null,
    undoes: null,
    by: null,
    at: "2026-01-01T00:00:00.000Z",
  },
  {
    id: "0199a400-0000-7000-8000-000000000002",
    factId: first.id,
    kind: "correct",
    version: 2,
    changes: { unit: { from: "件", to: "起" } },
    reason: null,
    note: null,
    undoes: null,
    by: "P1",
    at: "2026-01-01T00:00:01.000Z",
  },
  {
    id: "0199a400-0000-7000-8000-000000000003",
    factId: first.id,
    kind: "approve",
    version: 3,
    changes: {
      status: { from: "proposed", to: "approved" },
      decidedBy: { from: null, to: "P1" },
      decidedAt: { from: null, to: first.approvedAt },
      approvalHash: {
        from: null,
        to: sha256(
          approvalContent(first, exampleRelease.sources.find(({ id }) => id === first.sourceId)?.textSha256 ?? ""),
        ),
      },
    },
    reason: null,
    note: null,
    undoes: null,
    by: "P1",
    at: first.approvedAt,
  },
];
const recorded: ReleasedFact = { ...first, version: 3, approvedBy: "P1" };

function changed(changes: Partial<ReleasedFact>, decisions = record, withText = true): string[] {
  return findingsOf(exampleRelease, { ...recorded, ...changes }, decisions, withText);
}

test("the record of the example is whole", () => {
  expect(changed({})).toEqual([]);
});

describe("words", () => {
  const codes = (changes: Partial<ReleasedFact>, withText = true) =>
    changed(changes, record, withText).filter((found) => !/^(decisions-differ|approval-hash)/.test(found));

  test.each([
    ["another character", { ...sentence, quote: `${sentence.quote.slice(0, -1)}！` }, ["quote-differs evidence.0"]],
    ["a shorter quote", { ...sentence, quote: sentence.quote.slice(0, -1) }, ["span-length evidence.0"]],
    ["offsets beyond the text", { ...sentence, end: 100_000 }, ["span-outside evidence.0"]],
  ])("%s", (_, span, expected) => {
    expect(codes({ evidence: [span, ...others] })).toEqual(expected);
  });

  test("moved by one", () => {
    const span = { ...sentence, start: sentence.start + 1, end: sentence.end + 1 };
    expect(codes({ evidence: [span, ...others] })).toContain("quote-differs evidence.0");
  });

  test("reversed", () => {
    const span = { ...sentence, start: sentence.end, end: sentence.start };
    expect(codes({ evidence: [span, ...others] })).toContain("span-outside evidence.0");
  });

  test("without a text, only the length of a quote is known", () => {
    expect(codes({ evidence: [{ ...sentence, quote: `${sentence.quote.slice(0, -1)}！` }, ...others] }, false)).toEqual(
      [],
    );
    expect(codes({ evidence: [{ ...sentence, quote: sentence.quote.slice(0, -1) }, ...others] }, false)).toEqual([
      "span-length evidence.0",
    ]);
  });

  test("none", () => {
    expect(codes({ evidence: others })).toContain("evidence-missing");
  });

  test("outside the article, which a period may be and a sentence not", () => {
    const text = exampleRelease.sources[0]?.text ?? "";
    const span = (role: "evidence" | "period") => ({ role, start: 0, end: 1, quote: text.slice(0, 1) });
    expect(codes({ evidence: [sentence, span("evidence"), ...others] })).toEqual([
      "evidence-outside-article evidence.1",
    ]);
    const placed = others.filter(({ role }) => role !== "period" && role !== "place");
    expect(codes({ evidence: [sentence, ...placed, span("period")] })).toEqual([]);
  });

  test("half of a character", () => {
    const text = exampleRelease.sources[0]?.text ?? "";
    const at = text.indexOf("😀");
    const half = { role: "place" as const, start: at + 1, end: at + 2, quote: text.slice(at + 1, at + 2) };
    const placed = others.filter(({ role }) => role !== "place");
    expect(codes({ evidence: [sentence, ...placed, half] })).toEqual([`span-splits evidence.${placed.length + 1}`]);
  });

  test("in another order, or at another position", () => {
    expect(codes({ evidence: [...others, sentence] })).toContain(`evidence-order evidence.${others.length}`);
    expect(codes({ position: recorded.position + 1 })).toEqual(["position-differs"]);
  });

  test("a source of a field beyond the text", () => {
    const fieldSources = { place: { how: "stated", span: { start: 5, end: 100_000 } } } as const;
    expect(codes({ fieldSources })).toEqual(["span-outside fieldSources.place"]);
  });
});

describe("figures", () => {
  const own = (found: readonly string[]) => found.filter((each) => each.startsWith("figure"));

  test.each([true, false])("another number is an error unless it is declared (with texts: %s)", (withText) => {
    expect(own(changed({ value: "35" }, record, withText))).toEqual(["figure-undeclared value figure-differs"]);
    const declared = changed({ value: "35", findings: ["figure-differs"] }, record, withText);
    expect(own(declared)).toEqual(["figure-let-stand value figure-differs"]);
  });

  test("a direction is read from the words", () => {
    expect(own(changed({ change: "90.50" }))).toEqual(["figure-undeclared change change-direction"]);
    expect(own(changed({ change: "90.50" }, record, false))).toEqual([]);
  });

  test("a figure without words, and words without a figure", () => {
    const evidence = recorded.evidence.filter(({ role }) => role !== "change");
    expect(own(changed({ evidence }))).toEqual(["figure-undeclared change figure-unlinked"]);
    expect(own(changed({ change: null, changeUnit: null, basis: null }))).toEqual([
      "figure-undeclared change figure-unstated",
    ]);
  });

  test("a declaration that nothing bears out is a note", () => {
    expect(changed({ findings: ["figure-differs"] })).toEqual(["figure-declared-in-vain figure-differs"]);
  });

  test("offsets of a stranger take no memory", () => {
    const far = { ...sentence, start: 0, end: Number.MAX_SAFE_INTEGER };
    expect(changed({ evidence: [far, ...others] }, record, false)).toContain("span-length evidence.0");
  });
});

test("fields of another form", () => {
  const forms = changed({ period: "2021-13", unit: "万起" }).filter((found) => found.startsWith("field-form"));
  expect(forms).toEqual(["field-form period period-form", "field-form unit unit-multiplier"]);
});

describe("decisions", () => {
  const [propose, correct, approve] = record;
  if (!propose || !correct || !approve) throw new Error("The record has three decisions.");

  test("that led to other contents", () => {
    expect(changed({ unit: "宗" })).toEqual(["decisions-differ unit", "approval-hash"]);
    expect(changed({ indicator: "案件" })).toEqual(["decisions-differ indicator", "approval-hash"]);
  });

  test("that found what the ones before had not left", () => {
    const broken = { ...correct, changes: { unit: { from: "宗", to: "起" } } };
    expect(changed({}, [propose, broken, approve])).toEqual(["decisions-differ changes.unit.from"]);
  });

  test("without the last, or with another after it", () => {
    expect(changed({}, [propose, correct])).toEqual(["approval-missing version"]);
    expect(changed({}, [])).toEqual(["approval-missing version"]);
    const reject = {
      ...approve,
      id: "x",
      version: 4,
      kind: "reject",
      changes: { status: { from: "approved", to: "rejected" } },
    };
    expect(changed({ version: 4 }, [...record, reject])).toEqual(["approval-missing version"]);
  });

  test("by somebody else, or at another time", () => {
    expect(changed({ approvedBy: "P2" })).toEqual(["approval-missing approvedBy"]);
    expect(changed({ approvedAt: "2026-02-01T00:00:00.000Z" })).toEqual(["approval-missing approvedAt"]);
    expect(changed({}, [propose, correct, { ...approve, by: "P2" }])).toEqual(["approval-missing by"]);
  });

  test("out of order, or taking back what is not there", () => {
    expect(changed({}, [propose, { ...correct, version: 1 }, approve])).toEqual(["decision-version"]);
    expect(changed({}, [propose, { ...correct, undoes: approve.id }, approve])).toEqual(["decision-undoes"]);
  });

  test("an approval brought back by taking back a rejection", () => {
    const reject: ReleasedDecision = {
      ...approve,
      id: "0199a400-0000-7000-8000-000000000004",
      kind: "reject",
      version: 4,
      by: "P2",
      at: "2026-03-01T00:00:00.000Z",
      changes: {
        status: { from: "approved", to: "rejected" },
        decidedBy: { from: "P1", to: "P2" },
        decidedAt: { from: first.approvedAt, to: "2026-03-01T00:00:00.000Z" },
      },
    };
    const undo: ReleasedDecision = {
      ...reject,
      id: "0199a400-0000-7000-8000-000000000005",
      kind: "undo",
      version: 5,
      undoes: reject.id,
      at: "2026-03-02T00:00:00.000Z",
      changes: {
        status: { from: "rejected", to: "approved" },
        decidedBy: { from: "P2", to: "P1" },
        decidedAt: { from: "2026-03-01T00:00:00.000Z", to: first.approvedAt },
      },
    };
    expect(changed({ version: 5 }, [...record, reject, undo])).toEqual([]);
  });
});

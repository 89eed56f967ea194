/** Decisions of every kind, in any order and with anything said beside them: the quick look and the thorough one agree on them. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { type FactField, factFieldNames } from "@/lib/fact/fact";
import type { ReleasedDecision, ReleasedFact } from "@/lib/package/content";
import { exampleRelease } from "@/lib/package/testing/releases";
import { approvalContent } from "@/lib/review/approval";
import { packageOf } from "../testing/package-parts";
import { verifyPackage } from "../verify-package";
import { QuickFacts } from "./quick-fact";

const words = fc.constantFrom("云岭", "a b", '"', "a\\b", "\n", "\u2028", "𠮷", "", "\u0001", "12", "12.0");
const others: Partial<Record<FactField, fc.Arbitrary<string | null>>> = {
  place: words,
  indicator: words,
  unit: fc.option(words),
  value: fc.constantFrom("34.0", "34", "35", null),
};

/** One decision between the first and the approval. */
const step = fc.record({
  kind: fc.constantFrom("correct", "reject", "reopen", "link", "not-fact", "undo"),
  field: fc.constantFrom(...(Object.keys(others) as FactField[])),
  value: words,
  reason: fc.option(words),
  note: fc.option(words),
  source: fc.constantFrom(null, { how: "stated", span: null }, { how: "inherited", span: { start: 1, end: 2 } }),
  losesSource: fc.boolean(),
  flag: fc.constantFrom(null, "changedSinceApproval", "withdrawn"),
  undoes: fc.nat(5),
});
const history = fc.record({
  first: fc.constantFrom("propose", "create"),
  steps: fc.array(step, { maxLength: 4 }),
  /** What is wrong with it: most are sound. */
  fault: fc.constantFrom(...Array<null>(6).fill(null), "from", "left", "version", "by", "hash", "undoes"),
});

type Changes = Record<string, { from: unknown; to: unknown }>;

function decisionsOf(
  fact: ReleasedFact,
  { first, steps, fault }: typeof history extends fc.Arbitrary<infer T> ? T : never,
  textSha256: string,
  newId: () => string,
): ReleasedDecision[] {
  const by = fact.approvedBy;
  const said = { factId: fact.id, reason: null, note: null, undoes: null, at: fact.approvedAt };
  const state = new Map<string, unknown>();
  const put = (wanted: Readonly<Record<string, unknown>>): Changes => {
    const changes: Changes = {};
    for (const [key, to] of Object.entries(wanted)) {
      changes[key] = { from: state.has(key) ? state.get(key) : null, to };
      state.set(key, to);
    }
    return changes;
  };
  const own = Object.fromEntries(factFieldNames.map((name) => [name, fact[name]]));
  const begun = put({ ...own, evidence: fact.evidence, status: "proposed" });
  const isEngines = first === "propose";
  const list: ReleasedDecision[] = [
    { ...said, id: newId(), kind: first, version: 1, changes: begun, by: isEngines ? null : by },
  ];
  for (const { kind, field, value, reason, note, source, losesSource, flag, undoes } of steps) {
    const wanted = {
      ...(kind === "link" ? { evidence: fact.evidence.slice(1) } : { [field]: value }),
      ...(kind === "reject" ? { rejectReason: reason, rejectNote: note, status: "rejected" } : {}),
      ...(losesSource ? { [`sources.${field}`]: source } : {}),
      ...(flag === null ? {} : { [flag]: true }),
    };
    const earlier = list[undoes % list.length]?.id ?? null;
    const about = { reason, note, undoes: kind === "undo" ? earlier : null };
    list.push({ ...said, ...about, id: newId(), kind, version: list.length + 1, changes: put(wanted), by });
  }
  // Back to what was released, as far as anybody spoke of it.
  const back: Record<string, unknown> = {};
  for (const name of factFieldNames) {
    if (state.get(name) !== fact[name]) back[name] = fact[name];
    const key = `sources.${name}`;
    if (state.has(key)) back[key] = fact.fieldSources[name] ?? null;
  }
  if (state.get("evidence") !== fact.evidence) back.evidence = fact.evidence;
  if (fault === "left") back.place = "别处";
  if (Object.keys(back).length > 0) {
    list.push({ ...said, id: newId(), kind: "correct", version: list.length + 1, changes: put(back), by });
  }
  const changes = put({
    status: "approved",
    decidedBy: by,
    decidedAt: fact.approvedAt,
    approvalHash: fault === "hash" ? "0".repeat(64) : sha256(approvalContent(fact, textSha256)),
  });
  if (fault === "from") changes.decidedBy = { from: "P7", to: by };
  const version = fault === "version" ? 1 : fact.version;
  const last = { ...said, id: newId(), kind: "approve", version, changes };
  const undoes = fault === "undoes" ? newId() : null;
  return [...list, { ...last, undoes, by: fault === "by" ? "P9" : by }];
}

test("whatever was decided, and whatever is wrong with it", async () => {
  const see = vi.spyOn(QuickFacts.prototype, "decisionsHold");
  let broken = 0;
  const histories = fc.array(history, { minLength: 4, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(histories, fc.boolean(), async (list, names) => {
      let count = 0;
      const newId = () => `0199a400-0000-7000-8000-${(count++).toString(16).padStart(12, "0")}`;
      const made = exampleRelease.facts.map((fact, index) => {
        const own = list[index % list.length];
        if (!own) throw new Error("no history");
        const textSha256 = exampleRelease.sources.find(({ id }) => id === fact.sourceId)?.textSha256 ?? "";
        const from = count;
        const short = decisionsOf({ ...fact, version: 1 }, own, textSha256, newId);
        count = from;
        const released = { ...fact, version: short.length };
        return { fact: released, decisions: decisionsOf(released, own, textSha256, newId) };
      });
      const decisions = made.flatMap((each) => each.decisions);
      const { head } = exampleRelease;
      const counts = { ...head.counts, decisions: decisions.length };
      const people = names ? head.people : head.people.map(({ key }) => ({ key, name: null }));
      const facts = made.map(({ fact }) => fact);
      const zip = await packageOf({ ...exampleRelease, head: { ...head, names, people, counts }, facts, decisions });
      const quick = await verifyPackage(zip, { keep: 50 });
      expect(quick).toEqual(await verifyPackage(zip, { keep: 50, quick: false }));
      if (!quick.holds) broken++;
    }),
    { numRuns: 150, seed: 13 },
  );
  const seen = see.mock.results.filter(({ value }) => value === true).length;
  see.mockRestore();
  expect(seen).toBeGreaterThan(100);
  expect(broken).toBeGreaterThan(50);
}, 600_000);

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

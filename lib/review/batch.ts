/**
 * Decisions over many items at once: what they can be, and what each item is to be decided as. Pure; that each item is then
 * ruled on like a single one is the server's (ruleOnFact, transitions.ts, numeral-decision.ts).
 */
import { z } from "zod";
import { type FactFields, factFieldNames } from "@/lib/fact/fact";
import { type NotFactReason, notFactReasons } from "@/lib/fact/not-fact";
import { type FactDecision, type FactStatus, factDecision, type NumeralDecision } from "./decision";
import { plainFields } from "./plain-fields";
import { transitions } from "./transitions";

const [approve, reject, reopen, correct] = factDecision.options;

/** Facts are approved, rejected, reopened or corrected; numerals are settled. Words cannot be linked to many facts at once. */
export const batchDecision = z.discriminatedUnion("kind", [
  approve,
  reject,
  reopen,
  correct.refine(({ changes }) => Object.keys(changes).length > 0),
  z.strictObject({
    kind: z.literal("settle"),
    /** Takes what the engine proposes for a numeral where it proposes something. */
    engine: z.boolean(),
    /** For the numerals for which nothing is proposed; null leaves them open. */
    reason: z.enum(notFactReasons).nullable(),
  }),
]);
export type BatchDecision = z.infer<typeof batchDecision>;
export type FactBatchDecision = Exclude<BatchDecision, { kind: "settle" }>;
export type SettleDecision = Extract<BatchDecision, { kind: "settle" }>;

/**
 * Whether the fact is already what the decision would make of it: then there is nothing to do, and nothing to refuse either.
 * One that is rejected for another reason counts too: whoever gave that reason has looked at it alone.
 */
export function isAlreadySo(fact: FactFields & { readonly status: FactStatus }, decision: FactBatchDecision): boolean {
  if (decision.kind !== "correct") return fact.status === targets[decision.kind];
  const changes = plainFields(decision.changes);
  return factFieldNames.every((name) => changes[name] === undefined || changes[name] === fact[name]);
}

/** Read off the table of transitions: each of these leads to one status wherever it starts. */
const targets = Object.fromEntries(
  (["approve", "reject", "reopen"] as const).map((kind) => [kind, Object.values(transitions[kind])[0]]),
) as Record<Exclude<FactDecision["kind"], "correct" | "link">, FactStatus>;

/** What is decided of one numeral, or null if it stays open. `proposed`: the engine's reason, null where it has none. */
export function settled(
  { engine, reason }: SettleDecision,
  proposed: NotFactReason | null,
): Extract<NumeralDecision, { kind: "not-fact" }> | null {
  const own = (engine ? proposed : null) ?? reason;
  return own === null ? null : { kind: "not-fact", reason: own };
}

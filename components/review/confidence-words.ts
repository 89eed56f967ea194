/** What is said of a fact's confidence: what has lowered it. Pure. */
import type { FactView } from "@/lib/api/views";
import { doubt } from "@/lib/messages/zh-CN/reasons";

type Step = FactView["trace"][number];
/** A code under `doubt` in the messages. */
export type KnownDoubt = keyof typeof doubt;

/** True for the steps of a trace that lower the confidence, and for the one that says where it began. */
export function isOfConfidence({ field }: Pick<Step, "field">): boolean {
  return field === "confidence";
}

/** The doubts that have words, the heaviest first. Facts of an earlier release may name others or none. */
export function doubtsIn(trace: FactView["trace"]): KnownDoubt[] {
  return trace.filter(isOfConfidence).flatMap(({ rule }) => (Object.hasOwn(doubt, rule) ? [rule as KnownDoubt] : []));
}

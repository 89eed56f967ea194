/**
 * The sample that the weights of the doubts are fitted on: one line for each fact that the engine read in an annotated text
 * before any rule was tuned to that text. It is kept in a file because it cannot be made again later: once rules are tuned
 * to a text, the engine is right on it more often than on a text that it has not seen.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Doubt, doubtIds } from "@/lib/extract/doubts/doubts";
import { matchFacts, type Verdict } from "../match";
import { isAsked } from "../report";
import { scoredFields } from "../same-field";
import type { AnnotatedText } from "../sets";

const line = z.object({
  text: z.string(),
  /** The fields that are wrong; `fact` where gold knows no such fact. Empty: all is right. */
  wrong: z.array(z.enum(["fact", ...scoredFields])),
  doubts: z.array(z.custom<Doubt>((id) => doubtIds.some((known) => known === id))),
});

/** A fact of a text: the signs that spoke against it, and what was wrong. */
export type SampleFact = z.infer<typeof line>;

const path = "bench/gold/confidence-sample.jsonl";

/** Empty if there is none yet. Throws where a line names a doubt that no longer exists: then collect the texts again. */
export function readSample(root: string): SampleFact[] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((one) => one !== "")
    .map((one) => line.parse(JSON.parse(one)));
}

export function writeSample(root: string, sample: readonly SampleFact[]): void {
  writeFileSync(join(root, path), sample.map((fact) => `${JSON.stringify(fact)}\n`).join(""));
}

/** What the engine, as it is now, makes of a text. Figures of stories are left out, since they are neither right nor wrong. */
export function sampleOf({ name, gold, facts }: AnnotatedText): SampleFact[] {
  return matchFacts(gold, facts)
    .judged.filter(isAsked)
    .map(({ fact, verdict }) => ({ text: name, wrong: wrongIn(verdict), doubts: [...fact.doubts] }));
}

function wrongIn(verdict: Verdict): SampleFact["wrong"] {
  return verdict.kind === "found" ? [...verdict.wrong] : ["fact"];
}

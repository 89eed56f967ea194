/**
 * A bulletin names its comparison once (`比上年增长5.8%`) and goes on without it (`第一产业增长4.1%`). Carries a stated 同比
 * on within the paragraph, and with the plainest verbs through the article.
 */
import { carryingVerbs, farCarryingVerbs } from "../lexicon/change-verbs";
import { type Draft, note } from "../reading";

const near = new Set(carryingVerbs.split(" "));
const far = new Set(farCarryingVerbs.split(" "));

/** What the article has said so far; one for each article, changed as sentences go by. */
export interface BasisMemory {
  block: number;
  /** The last basis that the paragraph has stated. */
  inBlock: string | null;
  /** How often the article has stated 同比 or 比上年. */
  yearly: number;
}

export function newBasisMemory(): BasisMemory {
  return { block: -1, inBlock: null, yearly: 0 };
}

/** Gives changes without a comparison the carried one, and remembers those that are stated. */
export function carryBasis(drafts: readonly Draft[], memory: BasisMemory): void {
  for (const draft of drafts) {
    const { change, reading } = draft;
    if (!change) continue;
    if (reading.sentence.block !== memory.block) {
      memory.block = reading.sentence.block;
      memory.inBlock = null;
    }
    if (change.basis !== null) {
      memory.inBlock = change.basis;
      if (change.basis === "yoy") memory.yearly++;
      continue;
    }
    const verb = change.verb ? reading.sentence.words.slice(change.verb.start, change.verb.end) : "";
    const inParagraph = memory.inBlock === "yoy" && near.has(verb);
    if (draft.prior || (!inParagraph && !(memory.inBlock === null && memory.yearly > 1 && far.has(verb)))) continue;
    change.basis = "yoy";
    change.basisInherited = true;
    draft.doubts.push("basis");
    note(draft, "basis-carried", "basis", null, "yoy");
  }
}

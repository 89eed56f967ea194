/**
 * A bulletin names its comparison once (`比上年增长5.8%`) and goes on without it (`第一产业增长4.1%`). Carries a stated 同比
 * on within the paragraph, and with the plainest verbs through the article; one that the text declares for all that follows
 * (`比去年同期（下同）`) to every change.
 */
import { clauseAt } from "../clauses";
import { signOf } from "../finders/comparisons";
import { carryingVerbs, farCarryingVerbs } from "../lexicon/change-verbs";
import { type Draft, note } from "../reading";
import { spansYears } from "./own-span";

const near = new Set(carryingVerbs.split(" "));
const far = new Set(farCarryingVerbs.split(" "));

/** What the article has said so far; one for each article, changed as sentences go by. */
export interface BasisMemory {
  block: number;
  /** The last basis that the paragraph has stated. */
  inBlock: string | null;
  /** How often the article has stated 同比 or 比上年. */
  yearly: number;
  /** What the article has declared with 下同. */
  declared: string | null;
  /** What it says of its brackets: `括号内为同比`. */
  readonly inBrackets: string | null;
}

const ofBrackets =
  /括[号弧][内中里]?(?:的?(?:数字|数据|数|百分比))?(?:均|都|皆)?[为是](?:较|比|与)?(同比|去年同期|上年同期|环比|上月|上周)/;

/** `folded`: the article's folded words, for what they say of all that follows. */
export function newBasisMemory(folded: string): BasisMemory {
  const said = folded.includes("括") ? ofBrackets.exec(folded)?.[1] : undefined;
  const inBrackets = said ? (/环|月|周/.test(said) ? "mom" : "yoy") : null;
  return { block: -1, inBlock: null, yearly: 0, declared: null, inBrackets };
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
    if (change.basis !== null) remember(draft, change.basis, memory);
    else if (!draft.prior && !spansYears(reading, change.verb?.start ?? change.span.start)) carry(draft, memory);
  }
}

/** A pace and a standing (`增速比一季度加快`, `高于全省平均`) leave what the text compares with as it was. */
function remember(draft: Draft, basis: string, memory: BasisMemory): void {
  const { words } = draft.reading.sentence;
  const span = draft.change?.basisSpan;
  if (draft.rule === "change-of-pace" || (span && signOf(words, span) !== null)) return;
  // What a stock is compared with (`比上年末净增17家`) leaves that of the flows around it as it was.
  if (/^vs:(?:[上去]年|年)[末底初]/.test(basis)) return;
  memory.inBlock = basis;
  if (basis === "yoy") memory.yearly++;
  if (span && /下同/.test(words.slice(span.start, span.end + 4))) memory.declared = basis;
}

function carry(draft: Draft, memory: BasisMemory): void {
  const { change, reading } = draft;
  if (!change) return;
  const verb = change.verb ? reading.sentence.words.slice(change.verb.start, change.verb.end) : "";
  // `比上年上涨0.3%……居住持平`: a change in words goes on like the plain verbs.
  const worded = change.figure === null && draft.rule === "change-worded";
  const inParagraph = memory.inBlock === "yoy" && (worded || near.has(verb));
  const inArticle = memory.inBlock === null && memory.yearly > 1 && far.has(verb);
  const clause = clauseAt(reading.clauses, change.span.start);
  const basis =
    (/[（(]/.test(clause.opener) || isBracketed(draft) ? memory.inBrackets : null) ??
    memory.declared ??
    (inParagraph || inArticle ? "yoy" : null);
  if (basis === null) return;
  change.basis = basis;
  change.basisInherited = true;
  draft.doubts.push("basis");
  note(draft, "basis-carried", "basis", null, basis);
}

/** `（持平）`: a bracket without a figure opens no clause. */
function isBracketed({ change, reading }: Draft): boolean {
  return change !== null && /[（(]/.test(reading.sentence.words.charAt(change.span.start - 1));
}

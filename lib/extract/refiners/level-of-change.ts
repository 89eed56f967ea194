/**
 * Says which level a change speaks of: the one before it, past remarks in brackets, past a share of it, by its unit. Joins
 * nothing; attach-changes.ts does.
 */
import type { Span } from "@/lib/text/span";
import { type Clause, clauseAt } from "../clauses";
import type { Figure } from "../finders/figure";
import type { ChangeDraft, Draft } from "../reading";

/** How far back a bracket is looked for. */
const reach = 80;

/** The draft that a change at `at` speaks of, if its words name no other subject; undefined if nothing stands before. */
export function levelFor(
  drafts: readonly Draft[],
  clause: Clause,
  change: ChangeDraft,
  share: boolean,
): Draft | undefined {
  const open = drafts.slice(-8).filter((draft) => !isAside(draft, change.span.start) && !isBase(draft));
  if (share) return open.findLast((draft) => draft.level?.unit === "%" && !draft.change) ?? open.at(-1);
  return ofItsUnit(open, clause, change) ?? open.at(-1);
}

/** Index of the clause of the draft's last figure: an earlier level and a change carry the subject on. */
export function lastClause({ reading, clause, change, prior }: Draft): number {
  const at = (span: Span | null | undefined) => (span ? clauseAt(reading.clauses, span.start).index : 0);
  return Math.max(clause.index, at(change?.span), at(prior));
}

/**
 * `88起（其中居民住宅31起），同比减少23起`: what a closed bracket says of a part is passed over. In `香港旅客（5.6万人次）减少0.9%` the
 * bracket holds the level itself.
 */
export function isAside({ reading, level, clause }: Draft, at: number): boolean {
  if (!level) return false;
  const { words } = reading.sentence;
  const from = Math.max(0, level.start - reach);
  const before = words.slice(from, level.start);
  const open = Math.max(before.lastIndexOf("（"), before.lastIndexOf("("));
  if (open < 0 || open < Math.max(before.lastIndexOf("）"), before.lastIndexOf(")"))) return false;
  if (from + open + 1 >= level.start || clause.start >= level.start) return false;
  const close = words.slice(level.end, at).search(/[）)]/);
  return close >= 0;
}

/** `完成任务9.8万人的91.2%`: what a share is of is no news, and does not change. */
function isBase({ level, reading }: Draft): boolean {
  return (
    level !== null &&
    /^的(?:约|近|逾|超过?)?[0-9一二两三四五六七八九百]/.test(reading.sentence.words.slice(level.end, level.end + 4))
  );
}

/** The level that an absolute change or one in points speaks of: the nearest of its unit that has no change yet. */
function ofItsUnit(drafts: readonly Draft[], clause: Clause, change: ChangeDraft): Draft | undefined {
  const unit = change.changeUnit === "pp" || change.changeUnit === "基点" ? "%" : change.changeUnit;
  const last = drafts.at(-1);
  if (change.changeUnit === "%" || change.changeUnit === "倍") return beforeShare(drafts, clause);
  if (last?.level?.unit === unit) return undefined;
  return drafts
    .slice(-3)
    .findLast((draft) => draft.level?.unit === unit && !draft.change && draft.clause.index >= clause.index - 2);
}

const relative = new Set(["%", "‰", "‱", "pp", "基点", "倍", ""]);

/** `检验率99.2%，同比减少12件`: a level of shares does not change by so many 件; by a share changes anything. */
export function changesIn({ unit }: Figure, { changeUnit }: ChangeDraft): boolean {
  return relative.has(changeUnit) || changeUnit === unit;
}

const sharesOf = /(?:完成|恢复|回升|达到?|相当|是|为)[^，。；]{0,16}的(?:约|近|逾|超过?)?$/;

/** `连续5年下降`: how often something was so does not itself rise or fall. */
export function isStreak({ level, reading }: Draft): boolean {
  return (
    level !== null &&
    /连续?(?:第|近|约|超)?$/.test(reading.sentence.words.slice(Math.max(0, level.start - 4), level.start))
  );
}

/** `收入120亿元，完成预算的98%，增长3%`, `出口812亿元，占58.6%，增长9.1%`: a share grows by points; by percent grows the amount that it is of. */
function beforeShare(drafts: readonly Draft[], clause: Clause): Draft | undefined {
  const [amount, share] = drafts.slice(-2);
  if (!amount?.level || amount.change || amount.level.unit === "%" || share?.level?.unit !== "%" || share.change)
    return undefined;
  const lead = share.reading.sentence.words.slice(Math.max(share.left, share.level.start - 24), share.level.start);
  return (/^占/.test(lead) || sharesOf.test(lead)) && amount.clause.index >= clause.index - 2 ? amount : undefined;
}

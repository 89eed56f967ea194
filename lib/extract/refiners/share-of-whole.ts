/**
 * Names shares by what they are the share of: `占总数的四成` behind its subject, or dealt out to the levels before
 * (`甲12亿元、乙8亿元，占比依次为40%、27%`). Says which draft gives the words; completing it is shared-verb.ts's work.
 */
import type { Draft } from "../reading";

/** The whole of a share as the indicator has it so far: `占营收的比重` has 营收; null if it is no share. */
export function wholeOf(indicator: string): string | null {
  if (/^(?:比重|占比|份额|份額|比例)$/u.test(indicator)) return "";
  const match = /^[占佔](.*)$/u.exec(indicator);
  return match ? (match[1] ?? "").replace(/的?(?:比重?|比例|份额|份額|百分比)$/u, "") : null;
}

/** `出口` and `总值` are 出口占总值比重; the share of a share is not said twice. */
export function shareName(subject: string, whole: string, verb = "占"): string {
  const own = subject.replace(/[占佔](?:比|[^占佔]*(?:比重|比例))$/u, "");
  return `${own}${verb}${whole}比${whole === "" ? "" : "重"}`;
}

/** A share that a run deals to a level. */
export interface DealtShare {
  readonly level: Draft;
  /** What the run says of all its shares: `占营收的比重`, `恢复`. */
  readonly words: string;
}

/**
 * For each share or recovery of a run (`占比依次为40%、27%`, `恢复到2019年同期的82%和75%`) the level before that it is of: as many
 * levels as there are figures in the run. Empty for a single one.
 */
export function dealtShares(drafts: readonly Draft[]): Map<Draft, DealtShare> {
  const dealt = new Map<Draft, DealtShare>();
  drafts.forEach((first, index) => {
    if (dealt.has(first) || !isDealable(first)) return;
    let count = 1;
    while (isNext(drafts[index + count - 1], drafts[index + count])) count++;
    const levels = drafts.slice(Math.max(0, index - count), index);
    if (count < 2 || levels.length < count || !levels.every(isAmount)) return;
    levels.forEach((level, offset) => {
      const share = drafts[index + offset];
      if (share) dealt.set(share, { level, words: first.indicator });
    });
  });
  return dealt;
}

function isDealable({ level, indicator, subject }: Draft): boolean {
  return level !== null && !subject && (wholeOf(indicator) !== null || /恢[复復]$/u.test(indicator));
}

function isNext(before: Draft | undefined, draft: Draft | undefined): boolean {
  if (!before?.level || !draft?.level || draft.indicator !== "" || before.level.unit !== draft.level.unit) return false;
  const joint = draft.reading.sentence.words.slice(before.level.end, draft.level.start);
  return /^(?:、|和|及|与|以及)$/u.test(joint);
}

function isAmount({ level }: Draft): boolean {
  return level !== null && !["%", "‰", "", "倍"].includes(level.unit);
}

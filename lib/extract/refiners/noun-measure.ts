/**
 * Measure words that are the noun themselves: `8县（区）全部达标` counts the 县（区）, what follows is said of them. Works on the
 * drafts of one sentence between indicator.ts and shared-verb.ts.
 */
import { nounMeasures } from "../lexicon/units";
import { type Draft, note } from "../reading";

const nouns = new Set(nounMeasures.split(/\s+/).filter(Boolean));
/** A remark that widens the noun: `（区）`, `（街道）`. */
const remark = /^[（(][^（）()0-9]{1,6}[）)]/;
const ofAll = /^(?:已|现)?(?:全部|均|都|全)已?/;

/** Gives such levels their noun, behind what is said of all of them. */
export function nameByMeasure(drafts: readonly Draft[]): void {
  drafts.forEach((draft, index) => {
    const { level, twin, reading } = draft;
    if (!level || twin || !nouns.has(level.unit) || !/[0-9一二两三四五六七八九十百]$/.test(numeralOf(draft))) return;
    const { words, source } = reading.sentence;
    const wider = remark.exec(words.slice(level.end, level.end + 8))?.[0].length ?? 0;
    const after = level.end + wider;
    const noun = source.slice(level.end - level.unit.length, after);
    const next = drafts[index + 1];
    const said = ofAll.test(words.slice(after, after + 4)) ? draft.indicator : null;
    const joined =
      draft.indicator === "" && next?.level?.start === after
        ? (/(?:全部|均|都).+$/.exec(next.indicator)?.[0] ?? "")
        : null;
    const predicate = said ?? joined;
    if (predicate === null) return;
    draft.indicator = predicate.replace(ofAll, "") + noun;
    draft.object = noun;
    note(draft, "noun-measure", "indicator", { start: level.end - level.unit.length, end: after }, draft.indicator);
  });
}

/** The level's words up to its unit. */
function numeralOf({ level, reading }: Draft): string {
  return level ? reading.sentence.words.slice(level.numeral.start, level.numeral.end) : "";
}

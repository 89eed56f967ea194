/**
 * Gives figures the thing that their paragraph opens with (`（二）家具。抽查60批次`), where other paragraphs say the same words of
 * other things: without it nothing would tell their facts apart. Looks at finished indicators; reads no figure.
 */
import { type Draft, note, type Reading } from "../reading";

/** A thing by itself at the head of a paragraph: behind a number up to the stop, else up to a colon. */
const opening =
  /^(?:(?:[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六七八九十\d]{1,2}[、.．])\s*([^，。；：:！？\d]{2,20})[。：:]|([^，。；：:！？\d\s]{2,20})[：:])/u;
/** Names of sections, which name no thing. */
const section = /(?:情况|工作|方面|措施|说明|问题|要求|信息|事项|概况|总体|综述|结果|处理|提示)$/u;

/** Completes the indicators of all paragraphs that open so, if another one has the same words in the same unit. */
export function nameByTopics(readings: readonly Reading[], drafts: readonly Draft[]): void {
  const topics = topicsOf(readings);
  if (topics.size < 2) return;
  const found = drafts.filter(
    ({ reading, indicator, rule }) =>
      topics.has(reading.sentence.block) && indicator !== "" && !rule.startsWith("table-"),
  );
  const blocks = new Map<string, Set<number>>();
  for (const draft of found) {
    const known = blocks.get(keyOf(draft));
    if (known) known.add(draft.reading.sentence.block);
    else blocks.set(keyOf(draft), new Set([draft.reading.sentence.block]));
  }
  const repeated = found.filter((draft) => (blocks.get(keyOf(draft))?.size ?? 0) > 1);
  for (const draft of repeated) {
    const topic = topics.get(draft.reading.sentence.block) ?? "";
    if (draft.indicator.includes(topic)) continue;
    const isVerb = draft.verb !== "" && draft.verb === draft.indicator;
    draft.indicator = isVerb ? draft.verb + topic : topic + draft.indicator;
    note(draft, "topic-of-block", "indicator", null, draft.indicator);
    draft.doubts.push("under-lead");
  }
}

function keyOf({ indicator, level }: Draft): string {
  return `${indicator} ${level?.unit ?? ""}`;
}

/** What each paragraph opens with, by its index. A name that is a place says where, not what. */
function topicsOf(readings: readonly Reading[]): Map<number, string> {
  const topics = new Map<number, string>();
  let block = -1;
  for (const { sentence, places } of readings) {
    if (sentence.block === block) continue;
    block = sentence.block;
    const match = opening.exec(sentence.words.slice(0, 30));
    const words = match?.[1] ?? match?.[2] ?? "";
    if (words === "" || section.test(words)) continue;
    const start = sentence.words.indexOf(words);
    if (!places.some((place) => place.start < start + words.length && place.end > start))
      topics.set(block, sentence.source.slice(start, start + words.length));
  }
  return topics;
}

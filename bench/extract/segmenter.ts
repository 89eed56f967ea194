/** `Intl.Segmenter` as a contestant. */
import type { Reader } from "./reader";

const words = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Word segmentation, the least that any reading of Chinese does. The longer the string, the more a character costs it: by
 * paragraphs it is nearly twice as fast as by files, and by files three times as fast as by all of them joined.
 */
export const segmenter: Reader = (text) => {
  let found = 0;
  for (const word of words.segment(text)) if (word.isWordLike) found++;
  return found;
};

/** The recognizers of `@microsoft/recognizers-text-suite` as a contestant, for what the engine reads too. */
import {
  Culture,
  recognizeCurrency,
  recognizeDateTime,
  recognizeDimension,
  recognizeNumber,
  recognizePercentage,
} from "@microsoft/recognizers-text-suite";
import type { Reader } from "./reader";

const chinese = Culture.Chinese;
/** Dates such as 去年 are resolved against a day; a fixed one keeps the runs alike. */
const today = new Date(2024, 0, 1);

/** Numbers, percentages, currency, dimensions and dates. */
export const recognizers: Reader = (text) =>
  recognizeNumber(text, chinese).length +
  recognizePercentage(text, chinese).length +
  recognizeCurrency(text, chinese).length +
  recognizeDimension(text, chinese).length +
  recognizeDateTime(text, chinese, undefined, today).length;

/** The dataset: what goes out, and what its columns mean. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/dataset";

export const dataset: Words<typeof zh.dataset> = {
  title: "Dataset",
  lead: "Approved facts go out. Each row leads back to its source by quote, position and file.",
  counts: "{count, plural, =0 {No approved facts yet} one {# approved fact} other {# approved facts}}",
  open: "{facts, plural, one {# fact is} other {# facts are}} still open, and {numerals, plural, one {# numeral} other {# numerals}}. They are not exported.",
  complete: "All articles are complete.",
  emptyText: "Once facts are approved, they can be exported here.",
  toArticles: "Review articles",
  formats: "Download",
  csv: "CSV",
  csvText: "UTF-8 as in RFC 4180. For programs.",
  csvExcel: "CSV for Excel",
  csvExcelText: "With a mark at the start, so that Excel reads the characters right.",
  jsonl: "JSON Lines",
  jsonlText: "One JSON object a line, numbers as strings so that no digit is lost.",
  download: "Download {format}",
  commandLine: "Command line",
  commandLineText: "The same dataset can be exported on the server:",
  columns: "Columns",
  column: "Column",
  meaning: "Meaning",
  guard:
    "Text that begins with = + - @ or a tab gets a leading apostrophe, so that no spreadsheet runs it as a formula. Numbers are left alone.",
};

export const column: Words<typeof zh.column> = {
  id: "Id of the fact; it never changes",
  place: "Place or body that the figure is about; a part of it after “/”",
  placeCode:
    "Code of that place (GB/T 2260, six digits; nine for a town); a body has its jurisdiction’s; empty where there is none or nothing tells which",
  indicator: "What is counted or measured: the action and the thing, in the words of the text",
  period: "Time that the figure covers: YYYY, YYYY-MM, YYYY-MM-DD, or two with “/”; empty if the text does not say",
  value: "The value, with 万 and 亿 multiplied out; percentages as written",
  unit: "Unit or measure word, without 万 and 亿",
  bound: "= exactly, ~ about, > more than or at least, < less than or nearly",
  change: "The change; a fall is negative",
  changeUnit: "%, ‰, pp (percentage points), 倍 (times) or the unit of the value",
  basis: "Compared with: yoy a year before, mom the month before, or vs: and the words of the text",
  prior: "The earlier value, where the text states one",
  priorPeriod: "Period of the earlier value",
  level: "Scale: aggregate (a statistic), case (one named case) or narrative (in passing)",
  title: "Title of the article",
  date: "Date of the article",
  quote: "The sentence, to the letter; pieces that layout has cut apart are joined",
  evidence:
    "Where the sentence stands in the source's text: start..end, end exclusive, pieces with semicolons (UTF-16 code units, after line ends became LF and a leading mark was removed)",
  valueSpans: "Where the value stands in the source's text",
  changeSpans: "Where the change stands in the source's text",
  priorSpans: "Where the earlier value stands in the source's text",
  file: "Name of the source file",
  sha256: "SHA-256 of the source file, to tell whether a file is the same",
  encoding: "Character encoding of the source file",
  approvedBy: "Who approved it",
  approvedAt: "When it was approved (UTC)",
  corrected: "Whether a reviewer corrected it",
  link: "Address that opens the fact",
};

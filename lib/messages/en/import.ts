/** Import, preview and moving the cuts between articles. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/import";

export const importing: Words<typeof zh.importing> = {
  title: "Import articles",
  lead: "Add as many files as you like. Look at the cuts between articles before the import; titles, dates and places can be changed too.",
  drop: "Drop files here",
  choose: "Choose files",
  dropHint: "{endings}, {megabytes, plural, other {# MB}} each at most; UTF-8 and GB18030 are told apart by themselves",
  paste: "Paste text",
  pasteTitle: "Title",
  pasteText: "Text",
  pasteTitleMissing: "Write a title.",
  pasteTextMissing: "Paste the text.",
  pasteAdd: "Add to the list",
  files: "Files to import",
  sending: "Uploading",
  progressOf: "Progress of {file}",
  found:
    "{articles, plural, one {# article} other {# articles}}, {facts, plural, one {# fact} other {# facts}}, {numerals, plural, one {# open numeral} other {# open numerals}}",
  foundEdited: "{articles, plural, one {# article} other {# articles}}, cuts changed; counted again at import",
  encoding: "Encoding: {encoding}",
  existing: "The same text is in this project already ({file}).",
  look: "Preview and change",
  hide: "Hide",
  lookOf: "Preview and change {file}",
  importOne: "Import",
  importOf: "Import {file}",
  importAll: "{count, plural, one {Import # file} other {Import all # files}}",
  remove: "Remove {file}",
  retryOf: "Read {file} again",
  clear: "Clear what is done",
  review: "Review",
  reviewOf: "Review {title}",
  toOverview: "See all articles",
  mend: "An article has no title, or a date that is none. Mend that first.",
  summary: "{imported, number} imported, {refused, number} not imported, {left, number} to go",
  dropPackage: "Packages (.zip, at most 64 MB; larger ones on the command line) can come in too",
  packages: "Packages to import",
  packageStage: {
    verifying: "Being verified",
    ready: "Holds, can be imported",
    importing: "Being imported",
    imported: "Imported",
    refused: "Cannot be imported",
  },
  packageRelease: "{project} · release {number, number} “{title}”",
  packageCounts:
    "{facts, plural, one {# approved fact} other {# approved facts}}, {articles, plural, one {# article} other {# articles}}, {sources, plural, one {# source} other {# sources}}, {decisions, plural, one {# decision} other {# decisions}}",
  packageImported:
    "{facts, plural, one {# fact} other {# facts}}, {articles, plural, one {# article} other {# articles}} and {sources, plural, one {# source} other {# sources}} were imported.",
  packageBroken:
    "It does not hold: it was damaged on its way, or somebody has changed it. Download it again from the page of the release; if it still does not hold, do not use it.",
  packageLine: "line {line, number}",
  packageStands: "is",
  packageShould: "should be",
  packageWithoutTexts:
    "This package comes without its texts: its quotes would point at nothing, so it cannot be imported.",
  packageKnown: "The project has these sources already, so it cannot be imported: {files}",
  packageFound: "{what} ({count, number})",
};

export const importStage: Words<typeof zh.importStage> = {
  waiting: "Waiting to be read",
  reading: "Finding articles and figures",
  ready: "Ready",
  queued: "Waiting for import",
  importing: "Importing",
  imported: "Imported",
  refused: "Not imported",
};

export const cuts: Words<typeof zh.cuts> = {
  title: "Change the cuts",
  lead: "{file}: decisions that were made stay.",
  text: "The text, line by line",
  textHint: "Choose a line number to say where an article begins or ends. Arrow keys move, Enter opens the menu.",
  line: "Line {line, number}, article {article, number}",
  lineOutside: "Line {line, number}, in no article",
  begin: "An article begins at this line",
  end: "Article {article, number} ends with this line",
  join: "Join to the one before",
  leaveOut: "Leave this one out",
  article: "Article {article, number}",
  outside: "What follows is in no article",
  counts:
    "{facts, plural, one {# fact} other {# facts}}, {numerals, plural, one {# open numeral} other {# open numerals}}",
  changed: "Cuts changed",
  show: "Show in the text",
  none: "There is no article. Choose the line of the text at which one begins.",
  articleTitle: "Title",
  titleMissing: "Write a title.",
  byline: "Byline",
  date: "Date",
  dateHint: "2022, 2022-11 or 2022-11-30",
  dateForm: "Write a date as 2022, 2022-11 or 2022-11-30. The day must exist.",
  place: "Place",
  placeHint: "Place or body that it is about, by its short name",
  save: "Save the cuts",
  saved: "The cuts are saved",
  unchanged: "Nothing changed",
  back: "Back to the articles",
};

export const encoding: Words<typeof zh.encoding> = {
  "utf-8": "UTF-8",
  "utf-8-bom": "UTF-8 with a mark",
  "utf-16le": "UTF-16 LE",
  "utf-16be": "UTF-16 BE",
  gb18030: "GB18030",
};

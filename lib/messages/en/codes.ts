/**
 * The words for codes. Each group is typed by its table of codes: a new code without words is a type error.
 * Terms: fact · numeral · evidence · approve · reject · reopen · open (waiting for a person).
 */

import type { Words } from "../words";
import type * as zh from "../zh-CN/codes";

export const role: Words<typeof zh.role> = {
  owner: "Owner",
  reviewer: "Reviewer",
  viewer: "Viewer",
};

export const field: Words<typeof zh.field> = {
  place: "Place or body",
  indicator: "Indicator",
  period: "Period",
  value: "Value",
  unit: "Unit",
  bound: "Qualifier",
  change: "Change",
  changeUnit: "Unit of change",
  basis: "Compared with",
  prior: "Earlier value",
  priorPeriod: "Earlier period",
  level: "Scale",
};

export const bound: Words<typeof zh.bound> = {
  "=": "exactly",
  "~": "about",
  ">": "more than, at least",
  "<": "less than, nearly",
};

export const level: Words<typeof zh.level> = {
  aggregate: "Statistic",
  case: "Single case",
  narrative: "Narrative",
};

export const notFact: Words<typeof zh.notFact> = {
  date: "Date",
  time: "Time of day",
  age: "Age",
  "calendar-span": "Span of the calendar (“13th five-year plan”)",
  ordinal: "Ordinal (“the fourth”)",
  rank: "Rank",
  identifier: "Issue, case or document number",
  name: "Part of a name",
  "set-phrase": "Set phrase",
  "article-word": "“A”, “one of”: no quantity",
  vague: "Vague, no number",
  threshold: "Condition or threshold",
  basis: "Only what is compared with",
  "part-of-indicator": "Part of the indicator",
  "not-a-numeral": "Not a numeral",
  other: "Other",
};

export const reject: Words<typeof zh.reject> = {
  "not-a-fact": "Not a fact",
  "wrong-figure": "Wrong figure",
  "wrong-meaning": "Wrong meaning",
  duplicate: "Duplicate",
  unsupported: "Not in the text",
  other: "Other",
};

export const event: Words<typeof zh.event> = {
  propose: "Proposed by the engine",
  create: "Created",
  approve: "Approved",
  reject: "Rejected",
  reopen: "Reopened",
  correct: "Corrected",
  link: "Linked to evidence",
  "not-fact": "Marked as no fact",
  undo: "Undone",
};

export const fieldProblem: Words<typeof zh.fieldProblem> = {
  "place-empty": "Say which place or body the figure is about.",
  "place-form": "Both sides of “/” need a name, as in “County/Town”.",
  "indicator-empty": "Say what is counted or measured.",
  "period-form":
    "Write a period as 2022, 2022-03 or 2022-03-15, with “/” between start and end (2021-01/2021-10). The day must exist.",
  "period-order": "The period ends before it starts: swap the two.",
  "period-repeated": "Start and end are the same: write it once.",
  "decimal-form":
    "Write digits, one decimal point and a minus sign only, as in 47050000 or -13.4. No commas; multiply out 万 and 亿.",
  "nothing-stated": "State a value, a change, or both.",
  "unit-missing": "A value needs a unit. For a bare ratio leave the unit blank instead of removing it.",
  "unit-without-level": "There is neither a value nor an earlier value: remove the unit.",
  "unit-multiplier": "Multiply 万 or 亿 into the value.",
  "bound-missing": "Say whether the value is exact, about, more than or less than.",
  "change-unit-missing": "A change needs a unit, such as %.",
  "change-unit-without-change": "There is no change: remove its unit.",
  "change-unit": "Use %, ‰, pp (percentage points), 倍 (times) or the unit of the value.",
  "basis-without-change": "There is no change: remove what it is compared with.",
  "basis-form": "Write yoy, mom, or vs: and the words of the text, as in vs:2015年.",
  "prior-period-without-prior": "There is no earlier value: remove its period.",
};

export const finding: Words<typeof zh.finding> = {
  "evidence-missing": "No words are linked. Link the sentence that states this fact.",
  "evidence-mismatch": "The linked words do not match the text. Link them again.",
  "evidence-ambiguous": "The linked words stand at several places of the text. Choose one and link it again.",
  "invalid-field": "This field is not in the right form.",
  "figure-unlinked": "A figure is stated, but not which words of the text say it.",
  "figure-unstated": "Words are linked as a figure that the fact does not state.",
  "figure-outside-evidence": "The figure is not within the linked sentence.",
  "figure-unread": "No number can be read in the linked words.",
  "figure-differs": "The text says another number than this field.",
  "change-direction": "The text says the opposite direction of this change.",
  "stated-again": "The same fact is stated elsewhere, with the same figures.",
  contradicted: "The same fact is stated elsewhere, with other figures.",
};

/**
 * Why a numeral is no fact: the codes of the ledger, from the codebook's "What does not count". The engine proposes
 * them, reviewers choose from them; words for people are in the message catalogues under `notFact`.
 */
export const notFactReasons = [
  "date",
  "time",
  "age",
  "calendar-span",
  "ordinal",
  "rank",
  "identifier",
  "name",
  "set-phrase",
  "article-word",
  "vague",
  "threshold",
  "basis",
  "part-of-indicator",
  "not-a-numeral",
  "other",
] as const;
export type NotFactReason = (typeof notFactReasons)[number];

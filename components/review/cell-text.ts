/**
 * A cell as one text, for the clipboard and for screen readers, and back: what is copied can be pasted as it is. Pure; whether
 * the outcome may stand is said by lib/fact/validate.ts.
 */
import { type Bound, bounds, type FactFields, levels } from "@/lib/fact/fact";
import type { ColumnId } from "./columns";
import type { Draft } from "./edit-draft";

/** The fact, as far as cells show it. */
interface ShownFact extends FactFields {
  readonly status: string;
  readonly confidence: number | null;
}

/** What a cell says: `~268起`, `-13.4% yoy`, `309 2021`; plain decimals, so that a spreadsheet can reckon with them. */
export function cellText(fact: ShownFact, column: ColumnId): string {
  switch (column) {
    case "status":
      return fact.status;
    case "confidence":
      return fact.confidence === null ? "" : String(fact.confidence);
    case "value":
      // An exact level has no sign: `=268` would be a formula elsewhere.
      return fact.value === null
        ? ""
        : `${fact.bound === "=" ? "" : (fact.bound ?? "")}${fact.value}${fact.unit ?? ""}`;
    case "change":
      return spaced(fact.change === null ? null : fact.change + (fact.changeUnit ?? ""), fact.basis);
    case "prior":
      return spaced(fact.prior, fact.priorPeriod);
    case "place":
    case "indicator":
    case "period":
    case "level":
      return fact[column] ?? "";
  }
}

export type CellRefusal = "not-editable" | "cannot-clear" | "level-form";

/**
 * What a pasted text asks of a cell, or why nothing can be made of it. Parts that the text does not mention stay, except that
 * a level with its unit is exact unless a sign says otherwise: `268起` in the place of `~300起` does not mean about 268.
 */
export function readCell(column: ColumnId, pasted: string): Draft | CellRefusal {
  const text = pasted.trim();
  switch (column) {
    case "status":
    case "confidence":
      return "not-editable";
    case "place":
    case "indicator":
      return text === "" ? "cannot-clear" : { [column]: text };
    case "period":
      return { period: text };
    case "level":
      return levels.some((level) => level === text) ? { level: text } : text === "" ? "cannot-clear" : "level-form";
    case "value":
      return readValue(text);
    case "change":
      return readChange(text);
    case "prior":
      return readPrior(text);
  }
}

const signs: Readonly<Record<string, Bound>> = {
  "≈": "~",
  "～": "~",
  约: "~",
  "≥": ">",
  "＞": ">",
  "≤": "<",
  "＜": "<",
};
const figure = /^([+\-−－]?[\d.,０-９．，]+(?:万亿|[亿億万萬])?)\s*(.*)$/su;

function readValue(text: string): Draft {
  if (text === "") return { value: "" };
  const sign = [...text][0] ?? "";
  const bound = bounds.find((each) => each === sign) ?? signs[sign] ?? null;
  const rest = bound ? text.slice(sign.length).trim() : text;
  const match = figure.exec(rest);
  const unit = match?.[2];
  return {
    value: match?.[1] ?? rest,
    ...(unit ? { unit } : {}),
    ...(bound ? { bound } : unit ? { bound: "=" } : {}),
  };
}

function readChange(text: string): Draft {
  if (text === "") return { change: "" };
  const [, amount = text, basis] = /^(.*?)\s*(yoy|mom|vs:.*)?$/su.exec(text) ?? [];
  const match = figure.exec(amount);
  const unit = match?.[2];
  return { change: match?.[1] ?? amount, ...(unit ? { changeUnit: unit } : {}), ...(basis ? { basis } : {}) };
}

function readPrior(text: string): Draft {
  const [, prior = text, period] = /^(\S*)(?:\s+(.*))?$/su.exec(text) ?? [];
  return { prior, ...(period ? { priorPeriod: period } : {}) };
}

function spaced(figure: string | null, more: string | null): string {
  return figure === null ? "" : more === null ? figure : `${figure} ${more}`;
}

/**
 * Reads what a person types as a figure: `4705万` is 47050000. A convenience before lib/fact/validate.ts, which has the last
 * word; what it cannot read it leaves exactly as typed.
 */
import { isDecimal, multiplyOut, trimDecimal } from "@/lib/fact/decimal";

export interface TypedNumber {
  /** The decimal, 万 and 亿 multiplied out; or the text as typed if it is no number. */
  readonly text: string;
  /** Words after the number that can only be its unit (`4705万元`), or null. */
  readonly unit: string | null;
  /** True if something other than white space was read differently from how it was typed: worth a hint. */
  readonly read: boolean;
}

const multipliers: readonly (readonly [string, number])[] = [
  ["万亿", 12],
  ["亿", 8],
  ["億", 8],
  ["万", 4],
  ["萬", 4],
];

/** Reads a typed figure. Never throws. */
export function readTypedNumber(typed: string): TypedNumber {
  const asTyped = { text: typed.trim(), unit: null, read: false };
  const plain = halfWidth(typed.trim());
  const match = /^([+\-−－]?)([\d,]+(?:\.\d*)?|\.\d+)(.*)$/su.exec(plain);
  if (!match) return asTyped;
  const [, sign = "", digits = "", rest = ""] = match;
  const decimal = decimalOf(sign, digits);
  if (decimal === null) return asTyped;
  const words = rest.trim();
  const [multiplier, power] = multipliers.find(([character]) => words.startsWith(character)) ?? ["", 0];
  const unit = words.slice(multiplier.length).trim();
  // `12.5.6` or `304起案件` are slips, not a number with a long unit.
  if (/[\d.]/.test(unit) || unit.length > 3) return asTyped;
  const text = power === 0 ? decimal : multiplyOut(decimal, power);
  return { text, unit: unit === "" ? null : unit, read: text !== asTyped.text || unit !== "" };
}

function decimalOf(sign: string, digits: string): string | null {
  // A comma separates thousands or nothing: 1,5 is somebody's decimal comma and must not become 15.
  if (digits.includes(",") && !/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(digits)) return null;
  const bare = digits
    .replaceAll(",", "")
    .replace(/^0+(?=\d)/, "")
    .replace(/^\./, "0.")
    .replace(/\.$/, "");
  const decimal = sign === "" || sign === "+" ? bare : `-${bare}`;
  return isDecimal(decimal) ? (decimal === "-0" ? trimDecimal(decimal) : decimal) : null;
}

/** Full-width digits and signs as half-width ones. */
function halfWidth(text: string): string {
  return text.replaceAll(/[０-９．，＋]/gu, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));
}

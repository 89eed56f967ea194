/** Decimals for formats whose numbers are of limited size. A number that does not fit is never rounded: it is left to a text. */

/**
 * The decimal times ten to the `scale`, whole; null if it has more digits behind the point, or more than `precision` in all.
 *
 * @param decimal as lib/fact/decimal.ts has it
 */
export function scaledInteger(decimal: string, precision: number, scale: number): bigint | null {
  const [whole = "", fraction = ""] = decimal.split(".");
  if (fraction.length > scale || whole.replace("-", "").length > precision - scale) return null;
  return BigInt(whole + fraction.padEnd(scale, "0"));
}

/** Digits that a spreadsheet keeps: its numbers are floats. */
const spreadsheetDigits = 15;

/** Whether a spreadsheet's number is this very decimal. */
export function fitsSpreadsheet(decimal: string): boolean {
  if (decimal.length <= spreadsheetDigits) return true;
  const digits = decimal.replace(/[-.]/g, "").replace(/^0+/, "");
  return digits.length <= spreadsheetDigits;
}

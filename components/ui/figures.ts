/** How figures are written in the ledger: grouped digits, real minus signs. Decimals stay strings; nothing is rounded. */

const minus = "−";

/** `47050000` as `47,050,000`; a text that is no decimal comes back unchanged. */
export function groupDigits(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (!match) return decimal;
  const [, sign, whole = "", fraction = ""] = match;
  return (sign ? minus : "") + whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") + fraction;
}

/** A change with its sign: `+33.3`, `−13.4`, `0`. */
export function signed(decimal: string): string {
  const grouped = groupDigits(decimal);
  return /^-|^0(?:\.0*)?$/.test(decimal) || !/^\d/.test(decimal) ? grouped : `+${grouped}`;
}

/** A chance from 0 to 1 in whole percent, cut and not rounded up: 0.996 is not certain. */
export function percent(chance: number): string {
  return `${Math.floor(chance * 100)}%`;
}

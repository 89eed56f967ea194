/** Medians, percentiles and how figures are written. Pure. */

/** Of at least one value. */
export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** The value below or at which a share (0 to 1) of the values lies. NaN of none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

export function round(value: number, digits: number): string {
  return value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

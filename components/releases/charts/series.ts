/** How lines differ: by colour, by their dashes and by where they stand in the legend. Colours are in charts.module.css. */

const dashes = ["0", "7 3", "2 3", "9 3 2 3", "14 4", "4 2"] as const;

export function dashOf(index: number): string {
  return dashes[index % dashes.length] ?? "0";
}

export function colorOf(index: number): string {
  return `var(--series-${(index % dashes.length) + 1})`;
}

/** Prints what was measured, as tables on standard output. It measures and judges nothing. */
import Table from "cli-table3";

/** A title and a table below it; the first row is its head, figures stand to the right. */
export function printTable(title: string, [head = [], ...rows]: readonly (readonly string[])[]): void {
  const colAligns = head.map((_, column) => (column === 0 ? "left" : "right"));
  const table = new Table({ head: [...head], colAligns, style: { head: [], border: [], compact: true } });
  table.push(...rows.map((row) => [...row]));
  process.stdout.write(`\n${title}\n${table.toString()}\n`);
}

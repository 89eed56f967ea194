/** Writes to the terminal: results to stdout, everything about them to stderr. */
import Table from "cli-table3";

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A remark, or why something did not work. */
export function remark(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Makes the command end with this status once all is written. */
export function endWith(status: number): void {
  process.exitCode = status;
}

/** Columns without lines between the rows, so that other programs can cut it. */
export function printTable(head: readonly string[], rows: readonly (readonly string[])[]): void {
  const bare = { top: "", "top-mid": "", "top-left": "", "top-right": "", bottom: "", "bottom-mid": "" };
  const table = new Table({
    head: [...head],
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
    chars: {
      ...bare,
      "bottom-left": "",
      "bottom-right": "",
      left: "",
      "left-mid": "",
      mid: "",
      "mid-mid": "",
      right: "",
      "right-mid": "",
      middle: "",
    },
  });
  for (const row of rows) table.push([...row]);
  print(table.toString());
}

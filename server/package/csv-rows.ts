/** Records of a CSV file, batch by batch, with the number of each (the head is 1). Holds one chunk and one unfinished record. */
import { isWhole } from "@/lib/package/csv-records";
import { BrokenPackage } from "./broken";
import type { EntryStream } from "./entry-stream";
import { lineBatches } from "./line-batches";

export interface CsvRecord {
  /** From 1, the head included. */
  readonly number: number;
  /** Without its line end. */
  readonly text: string;
}

/** Throws BrokenPackage as lineBatches does, and for quotes that do not close or lines that do not end in CRLF. */
export async function* csvRecords(
  stream: EntryStream,
  lineBytes: number,
): AsyncGenerator<readonly CsvRecord[], void, undefined> {
  const { path: file } = stream;
  let number = 1;
  let open: string[] = [];
  let openLength = 0;
  for await (const { lines } of lineBatches(stream, lineBytes)) {
    const records: CsvRecord[] = [];
    for (const line of lines) {
      const ends = isWhole(line) === (open.length === 0);
      openLength += line.length + 1;
      if (openLength > lineBytes) throw new BrokenPackage("line-too-long", { file, line: number });
      open.push(line);
      if (!ends) continue;
      const text = open.length === 1 ? line : open.join("\n");
      if (!text.endsWith("\r")) throw new BrokenPackage("line-form", { file, line: number, found: text });
      records.push({ number, text: text.slice(0, -1) });
      number++;
      open = [];
      openLength = 0;
    }
    yield records;
  }
  if (open.length > 0) throw new BrokenPackage("line-open", { file, line: number });
}

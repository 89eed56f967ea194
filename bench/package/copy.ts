/** What PostgreSQL itself needs for the rows of an export: the measure that exports are held against. */
import pg from "pg";
import { everyFact } from "@/lib/review/fact-filter";
import { exportedSelect } from "@/server/repositories/exported-facts";

/** Seconds in which PostgreSQL writes the same rows as CSV to the same machine; nobody reads them. */
export async function copySeconds(url: string, projectId: string): Promise<number> {
  const { text, values } = exportedSelect(projectId, everyFact);
  const select = text.replace(/\$(\d+)/g, (_, number) => pg.escapeLiteral(String(values[Number(number) - 1])));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const start = performance.now();
    await client.query(`COPY (${select}) TO STDOUT (FORMAT csv)`);
    return (performance.now() - start) / 1000;
  } finally {
    await client.end();
  }
}

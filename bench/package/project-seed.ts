/**
 * Fills a project with approved facts, within the database: a million facts through the app's own import and review would take
 * hours. A few hundred sources are made here and sent; the others are copies of them, each with a text of its own. Two decisions a
 * fact, as most facts have. What is frozen of it is sound: its package holds.
 */
import pg from "pg";
import { copyMark, factsPerSource, hashMark, templateSource } from "./template-facts";

/** Sources that differ; the next one is a copy of the first. */
const templates = 400;
const filled = ["Source", "Article", "Fact", "Evidence", "ReviewEvent"];

/** @param facts a multiple of the facts of a source; more than asked for are not made */
export async function seedApproved(
  url: string,
  { projectId, userId }: { readonly projectId: string; readonly userId: string },
  facts: number,
): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Rows are right by the way they are made; checking each key and telling of each event would double the time.
    await client.query("SET session_replication_role = replica");
    await client.query("SET maintenance_work_mem = '512MB'");
    await sendTemplates(client);
    const rebuild = await dropIndexes(client);
    const copies = Math.ceil(facts / factsPerSource);
    for (const insert of inserts) {
      const given = insert.includes("$3") ? [projectId, copies, userId] : [projectId, copies];
      await client.query(insert, given);
    }
    for (const index of rebuild) await client.query(index);
    await client.query(`VACUUM (ANALYZE) ${filled.map((table) => `"${table}"`).join(", ")}`);
  } finally {
    await client.end();
  }
}

async function sendTemplates(client: pg.Client): Promise<void> {
  await client.query(`
    CREATE TEMPORARY TABLE t_source (n int PRIMARY KEY, text text, title text, date text);
    CREATE TEMPORARY TABLE t_fact (n int, at int, fields jsonb, sources jsonb, position int, approval text, proposed jsonb,
      PRIMARY KEY (n, at));
    CREATE TEMPORARY TABLE t_link (n int, at int, role text, start int, "end" int, quote text);
    CREATE INDEX ON t_link (n);`);
  for (let n = 0; n < templates; n++) {
    const { text, title, date, facts } = templateSource(n);
    await client.query("INSERT INTO t_source VALUES ($1, $2, $3, $4)", [n, text, title, date]);
    const rows = facts.map(({ fieldSources: sources, ...fact }, at) => ({ ...fact, sources, at }));
    await client.query(
      `WITH sent AS (SELECT * FROM jsonb_to_recordset($2::jsonb)
          AS x(at int, fields jsonb, sources jsonb, position int, approval text, proposed jsonb, evidence jsonb)),
        kept AS (INSERT INTO t_fact SELECT $1, at, fields, sources, position, approval, proposed FROM sent)
      INSERT INTO t_link SELECT $1, s.at, e.role, e.start, e."end", e.quote
      FROM sent s, jsonb_to_recordset(s.evidence) AS e(role text, start int, "end" int, quote text)`,
      [n, JSON.stringify(rows)],
    );
  }
  await client.query("ANALYZE t_source; ANALYZE t_fact; ANALYZE t_link;");
}

/** Takes away what is quicker to make anew at the end. Answers how. */
async function dropIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS made
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relname = ANY ($1) AND NOT i.indisunique`,
    [filled],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ made }) => made);
}

/** Ids in the order in which they are counted, each of one kind apart from the others. */
const idOf = (kind: number, count: string) =>
  `('0199a${kind}00-0000-7000-8000-' || lpad(to_hex(${count}), 12, '0'))::uuid`;
const factOf = (at: string) => idOf(3, `s.n * ${factsPerSource} + ${at}`);
const moment = "timestamptz '2026-01-02T03:04:05.006Z'";
const copied = "generate_series(0, $2::int - 1) AS s(n)";
const text = `replace(t.text, '${copyMark}', lpad(s.n::text, ${copyMark.length}, '0'))`;
const hashed = (content: string) => `encode(sha256(convert_to(${content}, 'UTF8')), 'hex')`;
const approval = hashed(`replace(f.approval, '${hashMark}', x."textSha256")`);
const field = (name: string) => `(f.fields->>'${name}')`;

// Template by template within each copy, so that rows come in their order without a sort.
const factsOfCopy = `${copied} CROSS JOIN LATERAL (SELECT * FROM t_fact WHERE n = s.n % ${templates} ORDER BY at) f`;
const inserts = [
  `INSERT INTO "Source" (id, "projectId", "fileName", encoding, bytes, text, sha256, "textSha256")
  SELECT ${idOf(1, "n")}, $1, '通报' || n || '.txt', 'utf-8', convert_to(text, 'UTF8'), text, ${hashed("text")}, ${hashed("text")}
  FROM (SELECT s.n, ${text} AS text FROM ${copied} JOIN t_source t ON t.n = s.n % ${templates}) made`,
  `INSERT INTO "Article" (id, "projectId", "sourceId", ordinal, start, "end", title, date)
  SELECT ${idOf(2, "s.n")}, $1, ${idOf(1, "s.n")}, 0, 0, length(t.text),
    replace(t.title, '${copyMark}', lpad(s.n::text, ${copyMark.length}, '0')), t.date
  FROM ${copied} JOIN t_source t ON t.n = s.n % ${templates}`,
  `INSERT INTO "Fact" (id, "articleId", "sourceId", "projectId", status, version, origin, place, indicator, period, value, unit,
    bound, change, "changeUnit", basis, level, sources, rule, confidence, trace, "decidedById", "decidedAt", "approvalHash",
    position, "searchText")
  SELECT ${factOf("f.at")}, ${idOf(2, "s.n")}, x.id, $1, 'approved', 2, 'engine', ${field("place")}, ${field("indicator")},
    ${field("period")}, ${field("value")}::numeric, ${field("unit")}, ${field("bound")}, ${field("change")}::numeric,
    ${field("changeUnit")}, ${field("basis")}, ${field("level")}, f.sources, 'level', 0.9, f.sources, $3, ${moment}, ${approval},
    f.position, ${field("place")} || ' ' || ${field("indicator")}
  FROM ${factsOfCopy} JOIN "Source" x ON x.id = ${idOf(1, "s.n")}`,
  `INSERT INTO "Evidence" (id, "factId", "articleId", role, ordinal, start, "end", quote)
  SELECT gen_random_uuid(), ${factOf("l.at")}, ${idOf(2, "s.n")}, l.role, 0, l.start, l."end", l.quote
  FROM ${copied} JOIN t_link l ON l.n = s.n % ${templates} AND $1::uuid IS NOT NULL`,
  `INSERT INTO "ReviewEvent" (id, "projectId", "articleId", "factId", "requestId", kind, version, changes, "userId", at)
  SELECT ${idOf(4, `(s.n * ${factsPerSource} + f.at) * 2 + e.nth`)}, $1, ${idOf(2, "s.n")}, ${factOf("f.at")}, gen_random_uuid(),
    CASE e.nth WHEN 0 THEN 'propose' ELSE 'approve' END, e.nth + 1,
    CASE e.nth WHEN 0 THEN f.proposed ELSE jsonb_build_object(
      'status', jsonb_build_object('from', 'proposed', 'to', 'approved'),
      'decidedBy', jsonb_build_object('from', null, 'to', $3::uuid),
      'decidedAt', jsonb_build_object('from', null, 'to', '2026-01-02T03:04:05.006Z'),
      'approvalHash', jsonb_build_object('from', null, 'to', ${approval})) END,
    CASE e.nth WHEN 1 THEN $3::uuid END, ${moment}
  FROM ${factsOfCopy} JOIN "Source" x ON x.id = ${idOf(1, "s.n")}, generate_series(0, 1) e(nth)`,
];

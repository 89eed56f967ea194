/**
 * Projects full of facts for the bench of the table of all facts, made within the database: a million facts through the
 * app's own import would take an hour. Words are put together from parts, so that nearly every indicator is one of its own,
 * as in real articles, and rows have the size of real ones.
 */
import { randomUUID } from "node:crypto";
import pg from "pg";

const factsPerArticle = 100;

const words = {
  places: "青禾 云岭 宁远 白河 南屏 东溪 北塘 西渡 长坪 石桥 柳湾 松口 望川 安泽 临江 永丰".split(" "),
  towns: "城关镇 河东镇 上坪乡 红旗镇 林场镇 大桥镇 新村乡 沙头镇 三合镇 金山镇 湖口镇 岭下乡".split(" "),
  verbs: "新建 破获 查处 完成 培训 发放 受理 审结 救助 改造 收回 登记 检查 组织 办结 投入".split(" "),
  kinds:
    "盗窃 农村 电信 公共 老旧 水利 道路 食品 教育 医疗 林业 旅游 土地 劳动 消防 环境 税务 供水 住房 渔业 民事 行政 养老 商业".split(
      " ",
    ),
  things:
    "案件 学校 水库 公路 线索 纠纷 企业 项目 小区 人员 村民 面积 投资 床位 岗位 隐患 执照 诉求 补贴 设备 资金 工程 农户 车辆".split(
      " ",
    ),
  qualifiers: "重点 基层 新增 累计 全县 夏季 跨省 专项 一次性 中小 在册 本级 当年 涉农 城乡 集中".split(" "),
  units: "起 所 座 公里 条 件 家 个 人 户 亩 元 张 台 次 辆 宗 份 吨 平方米".split(" "),
  rules: [
    "level",
    "level-in-list",
    "change-alone",
    "share",
    "level-ranged",
    "change-next-clause",
    "rank",
    "total",
    "person",
  ],
  fillers:
    "有关部门在年中会议上作了说明。 各乡镇按季度上报进展情况。 数字由当地的统计部门核对过。 这项工作将持续到明年春天。 群众对此反映良好并提出建议。 下一步还要加大检查的力度。".split(
      " ",
    ),
  findings: ["figure-differs", "figure-unread", "change-direction", "invalid-field", "figure-outside-evidence"],
};

const span = { start: 777, end: 777 };
const sources = JSON.stringify(
  Object.fromEntries(
    "place indicator period value unit bound change changeUnit basis"
      .split(" ")
      .map((name) => [name, { how: "stated", span }]),
  ),
);
const trace = JSON.stringify(
  "value change basis indicator place period confidence confidence"
    .split(" ")
    .map((field) => ({ to: "如此", rule: "indicator-around-figure", span, field })),
);

/** One project with people; its facts come in the order of its sources. Answers the ids. */
export async function seedProject(url: string, facts: number): Promise<{ projectId: string; userId: string }> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    // Rows are right by the way they are made; checking each key again would double the time.
    await client.query("SET session_replication_role = replica");
    await client.query("SET work_mem = '256MB'");
    const projectId = randomUUID();
    const people = Array.from({ length: 5 }, () => randomUUID());
    await client.query(`INSERT INTO "Project" (id, name) VALUES ($1, 'bench')`, [projectId]);
    await client.query(
      `INSERT INTO "User" (id, login, name) SELECT id, id::text, '审阅人' || n FROM unnest($1::uuid[]) WITH ORDINALITY p(id, n)`,
      [people],
    );
    await client.query(
      `INSERT INTO "Membership" ("projectId", "userId", role) SELECT $1, id, 'reviewer' FROM unnest($2::uuid[]) p(id)`,
      [projectId, people],
    );
    await client.query(articles, [projectId, Math.ceil(facts / factsPerArticle)]);
    await client.query(factRows, [projectId, facts, people, JSON.stringify(words), sources, trace]);
    await client.query(evidenceRows, [projectId]);
    return { projectId, userId: people[0] ?? "" };
  } finally {
    await client.end();
  }
}

/** Brings statistics and visibility up to date, as a running database does by itself after a while. */
export async function settle(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('VACUUM (ANALYZE) "Fact", "Evidence", "Article", "Source"');
  await client.end();
}

/** One article a source; uuidv7 keeps the order in which they are made. */
const articles = `
  WITH made AS (
    INSERT INTO "Source" (id, "projectId", "fileName", encoding, bytes, text, sha256, "textSha256")
    SELECT uuidv7(), $1::uuid, 'file-' || n || '.txt', 'utf-8', '', '', md5(n::text), md5($1::uuid::text || n)
    FROM generate_series(1, $2::int) n
    RETURNING id, "fileName"
  )
  INSERT INTO "Article" (id, "projectId", "sourceId", ordinal, start, "end", title, date)
  SELECT uuidv7(), $1, id, 0, 0, 20000, '第' || substring("fileName" FROM '[0-9]+') || '篇通报', '2024' FROM made`;

const pick = (list: keyof typeof words, skew = 1) =>
  `w.${list}[1 + floor(power(random(), ${skew}) * array_length(w.${list}, 1))::int]`;
const listOf = (list: keyof typeof words) =>
  `ARRAY(SELECT jsonb_array_elements_text($4::jsonb -> '${list}')) AS ${list}`;

const factRows = `
  WITH w AS MATERIALIZED (SELECT ${(Object.keys(words) as (keyof typeof words)[]).map(listOf).join(", ")}),
  home AS MATERIALIZED (
    SELECT id, "sourceId", row_number() OVER (ORDER BY id) - 1 AS place_in_order FROM "Article" WHERE "projectId" = $1
  ), drawn AS MATERIALIZED (
    SELECT n, random() AS fate, random() AS sure, ${pick("places", 2)} || CASE WHEN random() < 0.4 THEN '/' || ${pick("towns")} ELSE '' END AS place,
      ${pick("qualifiers", 2)} || ${pick("verbs")} || ${pick("kinds")} || ${pick("things")} AS indicator,
      CASE WHEN random() < 0.06 THEN NULL WHEN random() < 0.5 THEN (2025 - floor(power(random(), 2) * 12))::int::text
        ELSE (2025 - floor(power(random(), 2) * 8))::int || '-' || lpad((1 + floor(random() * 12))::int::text, 2, '0') END AS period,
      round((exp(random() * 12))::numeric, CASE WHEN random() < 0.3 THEN 2 ELSE 0 END) AS figure,
      CASE WHEN random() < 0.08 THEN '' ELSE ${pick("units", 2)} END AS unit, random() < 0.12 AS only_change,
      ${pick("rules", 2)} AS rule, ${pick("fillers")} || ${pick("fillers")} AS filler, ${pick("findings")} AS finding
    FROM generate_series(0, $2::int - 1) n, w
  ), said AS (
    SELECT d.*, coalesce(d.period, '近年') || '，' || d.place || d.indicator || d.figure || d.unit || '，比上年增长' || (d.sure * 40)::int || '%。' || d.filler AS sentence
    FROM drawn d
  )
  INSERT INTO "Fact" (id, "articleId", "sourceId", "projectId", status, origin, place, indicator, period, value, unit, bound,
    change, "changeUnit", basis, level, sources, rule, confidence, trace, corrected, "decidedById", "decidedAt",
    "approvalHash", "rejectReason", withdrawn, position, "searchText", findings)
  SELECT uuidv7(), h.id, h."sourceId", $1, (CASE WHEN fate < 0.5 THEN 'proposed' WHEN fate < 0.88 THEN 'approved' ELSE 'rejected' END)::"FactStatus",
    'engine', s.place, s.indicator, s.period, CASE WHEN NOT only_change THEN s.figure END, CASE WHEN NOT only_change THEN s.unit END, CASE WHEN NOT only_change THEN '=' END,
    (s.sure * 40)::int, '%', 'yoy', 'aggregate',
    replace($5, '777', (n % 100 * 200)::text)::jsonb,
    s.rule, CASE WHEN s.rule = 'person' THEN NULL ELSE round((0.3 + 0.69 * sqrt(s.sure))::numeric, 3)::float END,
    replace($6, '777', (n % 100 * 200)::text)::jsonb,
    false, CASE WHEN fate >= 0.5 THEN ($3::uuid[])[1 + floor(random() * 5)::int] END, CASE WHEN fate >= 0.5 THEN now() - random() * interval '90 days' END,
    CASE WHEN fate >= 0.5 AND fate < 0.88 THEN md5(n::text) END, CASE WHEN fate >= 0.88 THEN 'other' END, fate > 0.99, n % 100 * 200,
    lower(s.place || ' ' || s.indicator || ' ' || coalesce(s.period, '') || ' ' || s.figure || ' ' || s.unit || ' ' || s.sentence),
    CASE WHEN s.sure < 0.15 THEN ARRAY[s.finding] ELSE '{}' END
  FROM said s JOIN home h ON h.place_in_order = s.n / ${factsPerArticle}
  ORDER BY s.n`;

const evidenceRows = `
  INSERT INTO "Evidence" (id, "factId", "articleId", role, ordinal, start, "end", quote)
  SELECT uuidv7(), f.id, f."articleId", r.role, 0, f.position, f.position + 10, right(f."searchText", CASE r.role WHEN 'evidence' THEN 80 ELSE 4 END)
  FROM "Fact" f, unnest('{evidence,value}'::text[]) r(role) WHERE f."projectId" = $1`;

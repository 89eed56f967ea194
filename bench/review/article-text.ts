/**
 * Articles made of a given number of figures, for measuring: 1,000 in 20,000 characters. The sentences are made up and plain,
 * the figures differ, and two runs make the same text. It says nothing about how well the engine reads.
 */

const places = "青禾 云岭 宁远 白河 南屏 东溪 北塘 西渡 长坪 石桥 柳湾 松口 望川 安泽 临江 永丰".split(" ");
const doings = "新建学校 改造水库 修复公路 办结案件 查处线索 调解纠纷 培训农户 资助学生 登记企业 检修桥梁".split(" ");
const units = "所 座 公里 件 条 起 户 人 家 座".split(" ");

/** Without a figure: real articles have them, and they bring the text to twenty characters a fact. */
const prose =
  "有关部门在年中会议上对上述工作作了说明，各乡镇按季度报送进展情况，数字由统计部门逐一核对。" +
  "这些工作将持续到明年春天，群众对此反映良好，也提出了一些建议，下一步还要加大检查的力度，并把结果向社会公布。";

/** A text with one article that states `facts` figures; `note` makes it another text. */
export function articleText(facts: number, note: string): string {
  const lines = Array.from({ length: Math.ceil(facts / perParagraph) }, (_, paragraph) => {
    const first = paragraph * perParagraph;
    const clauses = Array.from({ length: Math.min(perParagraph, facts - first) }, (_, at) => clause(first + at));
    return `${clauses.join("；")}。${prose}`;
  });
  return `青禾县年度公报（${note}）\n${lines.join("\n")}\n`;
}

const perParagraph = 10;

function clause(index: number): string {
  const place = places[Math.floor(index / doings.length) % places.length] ?? "";
  const doing = doings[index % doings.length] ?? "";
  const unit = units[index % units.length] ?? "";
  const opening = index % perParagraph === 0 ? `2021年，${place}镇` : "";
  return `${opening}${doing}${12 + ((index * 37) % 900)}${unit}`;
}

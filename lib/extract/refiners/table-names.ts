/** What a table's head, its title and the name of a row say is counted, and when. Makes no facts. */
import { fold } from "@/lib/text/fold";
import { placesCalled } from "@/lib/text/place-names";
import type { Column } from "../finders/table-columns";
import type { TableRow } from "../finders/tables";
import { Cutting } from "../phrase-cutter";
import type { Reading } from "../reading";

export type LevelColumn = Column & { kind: "level" };

/** A column with what the head and the title say of it. */
export interface NamedColumn {
  readonly name: string;
  readonly period: string | null;
  readonly ofPlaces: boolean;
}

/** For a row of which no column speaks. */
export const unnamed: NamedColumn = { name: "", period: null, ofPlaces: false };

/** A column whose words are a time says when; what is counted in a table of places its title says then. */
export function named(
  column: LevelColumn,
  { head }: TableRow,
  readings: readonly Reading[],
  index: number,
): NamedColumn {
  const cell = head.cells[index];
  const mention =
    column.isTime && cell
      ? readings[head.sentence]?.periods.find(({ start, end }) => start < cell.end && end > cell.start)
      : undefined;
  const title = head.title === null ? undefined : readings[head.title];
  const name = column.name === "" && head.ofPlaces && title ? titleWords(title) : column.name;
  return { name, period: mention?.period ?? column.year, ofPlaces: head.ofPlaces };
}

const changeWords =
  /(?:同比|环比|按年|[比较][上去]年(?:同期)?)?(?:名义|实际)?(?:增长|增减|增速|增幅|升降|涨跌|上升|下降|变化|变动)(?:率|幅度?|速度)?$/u;

/** `固定资产投资同比增长（%）`: a column of changes that no level goes with says itself what has changed. */
export function namedChange({ head }: TableRow, readings: readonly Reading[], index: number): NamedColumn {
  const cell = head.cells[index];
  const sentence = readings[head.sentence]?.sentence;
  const source = cell && sentence ? sentence.source.slice(cell.start, cell.end) : "";
  const said = source.replace(/[（(][^（()）]*[）)]|[%％‰±\s]/gu, "");
  const name = changeWords.test(fold(said)) ? said.slice(0, fold(said).search(changeWords)) : "";
  return { name, period: null, ofPlaces: head.ofPlaces };
}

/** What a table's title says is counted: `表2 部分市州进出口总值（单位：亿元）` has 进出口总值. */
function titleWords({ sentence, periods, places }: Reading): string {
  const end = /[（(]\s*(?:单位[:：])?[^（()）]{0,20}[）)]$/u.exec(sentence.words)?.index ?? sentence.words.length;
  const { words, source } = Cutting.of(sentence, 0, end, [...periods, ...places]);
  const lead = /^(?:附?表|图)?\s*[0-9一二三四五六七八九十]{0,3}[.、:：\s]*/u.exec(words)?.[0].length ?? 0;
  const of =
    /^(?:各|部分|主要|分|全[省市县区州]|本[省市县区])*(?:[市州县区镇乡街道]{1,4}|地区|城市|地市|区域|站|口岸)?(?:主要)?/u;
  const from = lead + (of.exec(words.slice(lead))?.[0].length ?? 0);
  const tail = /(?:基本|完成|统计|分布|对比|排名)*(?:情况|数据|统计|一览|排名|对比)*表?$/u.exec(words.slice(from));
  return source.slice(from, from + (tail?.index ?? words.length)).trim();
}

/** `长沙`, `高　县`, `石桥镇`; `东站` in a table of stations is none. */
export function isPlace(source: string): boolean {
  const name = fold(source).replace(/\s+/gu, "");
  return placesCalled(name).length > 0 || /^[\u4e00-\u9fff]+[市县区州盟旗镇乡]$/u.test(name);
}

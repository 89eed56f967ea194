/** Says which changes span a time of their own, or none: what the text compares with elsewhere is not what they compare with. */
import { clauseAt } from "../clauses";
import type { Reading } from "../reading";

const overYears =
  /年均|年平均|(?:(?<![0-9])[0-9]{1,2}|[一二两三四五六七八九十]+)年(?:来|间|以来|累计|平均|共|$)|以来|当[日天]|收盘|盘中|[拉带推]动|拖累|贡献|预计|力争|目标/;

/**
 * True of a change whose verb begins at `at` in `五年累计下降32%`, `年均增长5%`, `拉动经济增长2.1个百分点`, `力争增长5%`: none compares one year
 * with the last.
 */
export function spansYears(reading: Reading, at: number): boolean {
  const { start } = clauseAt(reading.clauses, at);
  return overYears.test(reading.sentence.words.slice(Math.max(start, at - 24), at));
}

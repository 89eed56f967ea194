/**
 * Regions that are no units of administration and that statistics are told of all the same: 长三角, 京津冀, river basins, plains.
 * Data and one look-up. Takes folded words.
 */

/** What they are recorded as, by what they are called. Those that end in a direction (华东) are words of every firm's and left out. */
const regions: readonly (readonly [called: string, name: string])[] = [
  ["长三角地区", "长三角"],
  ["长三角", "长三角"],
  ["长江三角洲", "长三角"],
  ["珠三角地区", "珠三角"],
  ["珠三角", "珠三角"],
  ["珠江三角洲", "珠三角"],
  ["京津冀及周边地区", "京津冀及周边地区"],
  ["京津冀地区", "京津冀"],
  ["京津冀", "京津冀"],
  ["粤港澳大湾区", "粤港澳大湾区"],
  ["成渝地区双城经济圈", "成渝地区双城经济圈"],
  ["成渝地区", "成渝地区"],
  ["长株潭地区", "长株潭"],
  ["长株潭", "长株潭"],
  ["环渤海地区", "环渤海"],
  ["环渤海", "环渤海"],
  ["东北三省", "东北三省"],
  ["中部六省", "中部六省"],
  ["西北五省区", "西北五省区"],
  ["长江经济带", "长江经济带"],
  ["长江流域", "长江流域"],
  ["黄河流域", "黄河流域"],
  ["珠江流域", "珠江流域"],
  ["淮河流域", "淮河流域"],
  ["海河流域", "海河流域"],
  ["辽河流域", "辽河流域"],
  ["松花江流域", "松花江流域"],
  ["太湖流域", "太湖流域"],
  ["巢湖流域", "巢湖流域"],
  ["滇池流域", "滇池流域"],
  ["洱海流域", "洱海流域"],
  ["汾渭平原", "汾渭平原"],
];

/** The characters that they begin with. */
export const regionFirsts = [...new Set(regions.map(([called]) => called.charAt(0)))].join("");

/** Those that begin with a character, by its code: it is asked for at each 长 and 中 of a text. */
const byFirst = new Map<number, (readonly [called: string, name: string])[]>();
for (const region of regions) {
  const code = region[0].charCodeAt(0);
  byFirst.set(code, [...(byFirst.get(code) ?? []), region]);
}

/** What a region is the first word of: plans, offices, trains. */
const longer =
  /^(?:(?:区域)?一体化|协同|生态绿色|示范区|发展(?:规划|战略)|战略|建设|委员会|办公室|管理局|水利委|号|之|的?一员)/u;

interface RegionMatch {
  readonly name: string;
  /** UTF-16 units that it takes up. */
  readonly length: number;
}

/** The region that is named at `at`, the longest; null if none is, or a name only begins so. */
export function regionAt(words: string, at: number): RegionMatch | null {
  const possible = byFirst.get(words.charCodeAt(at));
  if (!possible) return null;
  const second = words.charCodeAt(at + 1);
  for (const [called, name] of possible)
    if (called.charCodeAt(1) === second && words.startsWith(called, at)) {
      const end = at + called.length;
      return longer.test(words.slice(end, end + 6)) ? null : { name, length: called.length };
    }
  return null;
}

/** The region that a headline or the first words of a text open with, behind a time. */
export function leadingRegion(words: string): string | null {
  const start =
    /^(?:[\s\d年月日季度第前上下半一二三四今去首本—–~至-]|铁路|本报讯)*[，,：]?/u.exec(words.slice(0, 24))?.[0]
      .length ?? 0;
  return regionAt(words, start)?.name ?? null;
}

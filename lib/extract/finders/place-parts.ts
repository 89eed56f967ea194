/** Names that only their form tells: towns and zones, villages in them, and the bodies of a place. */
import { bodySuffixes, noPartName } from "../lexicon/places";
import { type Phrases, phraseSet } from "../phrases";

const suffixOfBody = phraseSet(bodySuffixes);

/** The end of a name of 1 to 6 characters that closes with one of the suffixes, or null. */
export function localName(text: string, at: number, end: number, suffixes: Phrases<true>): number | null {
  for (let length = 1; length <= 6 && at + length < end; length++) {
    const last = text.charAt(at + length - 1);
    if (!/[\u4e00-\u9fff]/u.test(last) || stops.test(last)) return null;
    const suffix = suffixes.at(text, at + length);
    if (!suffix || suffix.end > end || noPartName.includes(last)) continue;
    if (length === 1 && suffix.phrase.length === 1 && noPartName.includes(text.charAt(at))) return null;
    return noName.test(text.slice(at, suffix.start)) || noTown.test(text.charAt(suffix.end)) ? null : suffix.end;
  }
  return null;
}

/** `主要街道`, `特色小镇`: kinds of parts, no names. */
const noName = /^(?:主要|重点|城市|商业|背街|繁华|特色|中心|现代|农业|产业|无毒|平安|文明|美丽)/u;
/** `乡镇`, `镇村`, `乡亲`: the suffix is the first half of a word. */
const noTown = /[镇乡村街亲下里土愁音长民贤]/u;

/** Words that a name does not hold: particles, prepositions, 各 and 全. */
const stops = /[的了在至到从由将把被对向为以于与和及或各全该本每所有是各已共]/u;

/** The end of a body's name that begins at `from` and goes on as a doer does; null if there is none. */
export function bodyEnd(text: string, from: number, end: number): number | null {
  for (let length = 2; length <= 8 && from + length < end; length++) {
    if (!/[\u4e00-\u9fff]/u.test(text.charAt(from + length - 1))) return null;
    const suffix = suffixOfBody.endingAt(text.slice(from, from + length), length);
    // 反诈中心 and 指挥中心 are whole names; 大队 alone is none.
    if (!suffix || (suffix.start === 0 && length < 4)) continue;
    const name = text.slice(from, from + length);
    if (stops.test(name.slice(0, suffix.start)) || noBody.test(name)) return null;
    return doesSomething.test(text.slice(from + length, from + length + 6)) ? from + length : null;
  }
  return null;
}

/** Verbs that make or use a body, and bodies of no name. */
const noBody =
  /^(?:成立|建立|组建|设立|推进|推动|依托|建成|打造|整合|撤销|联合|通过|借助|筹建|赋予|授权|我们)|多个|农村|基层|乡镇|辖区/u;

/** How a clause goes on whose subject is a body; 派出所数量 and 派出所建设 are no bodies that do something. */
const doesSomething =
  /^(?:民警|全体|全年|今年|去年|共|累计|已|先后|还|成功|仅|\d|抓|破|查|侦|办|拨|接|受理|审|化解|开展|组织|出动|立案|处|打|为|劝|止付|走访|巡|服务|签|救|扑|连续|实现|完成|推出|推行|推进|创新|全部)/u;

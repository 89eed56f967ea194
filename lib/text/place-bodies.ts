/**
 * Bodies that say what an article is about: a firm, a bank, a port by its own name in the headline, and the offices of Hong
 * Kong, Macau and Taiwan, which say nothing of where they are. Takes folded words.
 */
import { placeAt } from "./place-names";

/** How a headline goes on after who it is about. */
const goesOn =
  "[：:，,\\s（(]|\\d|发布|披露|公布|净利|营收|营业|业绩|实现|[上下]半年|[一二三四首]季|[前全去今首]|年[报度]|单日|春运|暑运|旅客|客流|货物|通关|出入境|进出口|吞吐|再创|突破";
/** What firms are called by after a name of their own; alone each is a trade, so that `全县化工企业` and `汽车消费` are no firms. */
const trades =
  "股份|集团|银行|农商行|控股|保险|[财寿产车]险|证券|基金|信托|租赁|航空|航运|海运|物流|快递|能源|电力|燃气|水务|石油|石化|化工|化学|材料|新材|科技|电子|光电|微电|半导体|通信|网络|软件|信息|智能|智造|生物|医药|药业|制药|医疗|乳业|酒业|食品|饮料|农牧|牧业|种业|汽车|客车|重工|机械|精工|机床|装备|电气|电器|家居|纺织|服饰|港务|路桥|环保|钢铁|特钢|铝业|铜业|有色|矿业|煤业|煤电|水泥|建设|建工|建材|置业|地产|传媒|影视|百货|超市|商业|旅游|酒店|大学";
/** At the head of a headline: a firm, a bank or a university by its own name, which may begin with a place. */
const firm = new RegExp(
  `^(?![全我本该各两这那]|\\d)((?:(?![的了在从和与年月季])[\\p{Script=Han}A-Za-z0-9]){2,7}?(?:${trades})(?:\\p{Script=Han}{2,4}[分支]行)?)(?=${goesOn})|^((?![全我本该各两这那])\\p{Script=Han}{2,8}?)(?<!分)(?=(?:控股)?(?:集团)?(?:股份|控股)?(?:有限)?(?:责任)?公司)`,
  "u",
);
/** `某某特钢8月28日晚间披露…`: a firm that gives its own figures out, at the beginning of a clause. */
const discloses = new RegExp(
  `(?:^|[，。：\\s日])((?:(?![的了在从和与年月季日全我本该各省市县州])\\p{Script=Han}){2,4}(?:${trades}))(?:[（(][^（）()]{1,12}[）)])?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:晚间?|盘后)?(?:发布|披露|公布|公告称?|发出).{0,24}?(?:[年季]报|半年|季度|报告|业绩|快报|公告|预告)`,
  "mu",
);
/** A port or crossing by a name that is no place's. */
const port = new RegExp(`^((?:(?![的了在从和与年月季])\\p{Script=Han}){2,8}?(?:口岸|机场|边检站))(?=${goesOn})`, "u");
/** `某某站客流刷新纪录`. */
const stations = new RegExp(
  `(?:^|[，：\\s]|假期|期间|[春暑]运|半年|季度|[月日])((?:(?![的了在从和与年月季])\\p{Script=Han}){2,5}?站)(?=${goesOn}|发送|假期|国庆|清明|端午|中秋|五一|“五一|元旦|春节|暑期|小长假|刷新|创)`,
  "u",
);

/** `某某精工（证券代码：300987）`. */
const listed = /[（(](?:(?:证券|股票)?(?:代码|简称)[:：]?)?(?:\d{6}|\d{4,5}\.?HK)/iu;
/** `证券简称：某某精密`: what a listed firm goes by. */
const calledOnExchange = /(?:证券|股票|公司)简称[:：]\s*([\p{Script=Han}A-Za-z]{2,8})/u;
/** `国铁某局`, `某铁路局`: a bureau that covers more than the city it is called after. */
const railBureau = /(?:国铁|铁路)([\p{Script=Han}]{2,4}?局)|(?:^|[\s，。从])(?!国家)([\p{Script=Han}]{2,4}?铁路局)/u;
/** The same as who is asked, where the headline speaks of trains. */
const railSpeaker = /(?:(?:国铁|中国铁路)([\p{Script=Han}]{2,4}?局)|记者从([\p{Script=Han}]{2,4}?局))集团/u;

/** The railway bureaus by the cities that they are called after: `某局首日发送旅客`, where the headline speaks of trains. */
const bureauInHead =
  /(?:北京|上海|广州|郑州|武汉|西安|济南|太原|沈阳|哈尔滨|南昌|南宁|成都|昆明|兰州|乌鲁木齐|呼和浩特)局(?:集团公司)?/u;

/** A firm, university, port or railway bureau that the headline is about, or the firm whose code the text's opening gives. */
export function ownBody(head: string, words: string): string | null {
  const found = firm.exec(head);
  const called = found && calledOnExchange.exec(words.slice(0, 200))?.[1];
  const own = called ?? found?.[1] ?? found?.[2] ?? portIn(head);
  if (own) return own;
  const station = stationIn(head, words);
  if (station) return station;
  const rail = railBureau.exec(head);
  if (rail) return rail[1] ?? rail[2] ?? null;
  const opening = words.slice(0, 400);
  if (/铁路|春运|暑运|客流|列车|旅客|高铁|动车/u.test(head)) {
    const bureau = bureauInHead.exec(head)?.[0] ?? railSpeaker.exec(opening)?.slice(1).find(Boolean);
    if (bureau || /铁路|春运|暑运|客流/u.test(head)) return bureau ?? null;
  }
  return listedFirm(head, opening) ?? discloses.exec(opening)?.[1] ?? null;
}

/** The firm whose code stands behind its name: as the headline calls it, else by that name. */
function listedFirm(head: string, opening: string): string | null {
  const code = Math.max(0, opening.search(listed));
  const before = /[\p{Script=Han}A-Za-z]{3,24}$/u.exec(opening.slice(Math.max(0, code - 24), code))?.[0] ?? "";
  const name = before.replace(/^.*(?:[年月日晚]|晚间|[昨今]天|近日)/u, "");
  if (name.length < 3) return null;
  let same = 0;
  while (same < name.length && head.charAt(same) === name.charAt(same)) same++;
  return same >= 3 ? name.slice(0, same) : name;
}

/** A station by a name that is no city's; with its city, if the text names it with that (`洛阳龙门站`). */
function stationIn(head: string, words: string): string | null {
  const name = stations.exec(head)?.[1];
  if (!name) return null;
  const [city] = placeAt(name, 0)?.places ?? [];
  // 大同站 is of 大同; 徐州东站 is one of several.
  if (city && city.level !== "county")
    return /[东西南北]站$/u.test(name) && name.length > city.short.length + 1 ? name : null;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    for (const length of [2, 3])
      if (at >= length && placeAt(words, at - length)?.length === length) return words.slice(at - length, at) + name;
  return name;
}

function portIn(head: string): string | null {
  return placeAt(head, 0) ? null : (port.exec(head)?.[1] ?? null);
}

/** Offices by the region that they are of. Those that the mainland has too (海关, 卫生局) are not among them. */
const offices: readonly (readonly [region: string, office: RegExp])[] = [
  [
    "香港",
    /政府统计处|警务处|入境事务处|入境处|差饷物业估价署|劳工处|旅游发展局|旅发局|卫生防护中心|医院管理局|医管局|运输署|食环署|康文署|惩教署|廉政公署|房屋署|土地注册处|金融管理局|金管局|港府|香港特区|本港|全港/gu,
  ],
  ["澳门", /统计暨普查局|博彩监察协调局|治安警察局|司法警察局|澳门特区|本澳|全澳|澳门元/gu],
  [
    "台湾",
    /中央社|观光署|(?<![市县])观光局|经济部|国发会|行政院|内政部|主计总处|卫福部|卫生福利部|劳动部|警政署|移民署|农业部农粮署|台铁|台湾铁路|台湾高铁|疾管署|健保署|全台/gu,
  ],
];
const speaks = /^.{0,14}(?:公布|公佈|发布|统计|指出|表示|资料|宣布|最新|昨|今|称|说|接获|录得|测算|调度|获悉|通报)/u;

/** Offices of the whole country, by the form of their names. */
const central =
  /国家[\p{Script=Han}]{2,8}?(?:局|总局|委|委员会)|(?:教育|公安|民政|司法|财政|水利|商务|农业农村|交通运输|生态环境|自然资源|应急管理|文化和旅游|工业和信息化|人力资源社会保障|住房和城乡建设|人社|文旅|工信|住建)部(?!门)|海关总署|税务总局|市场监管总局|最高人民(?:法院|检察院)|最高[法检]|中国人民银行|国铁集团/gu;

/** The region whose office speaks in the article's opening, or whose own word for itself stands there; null if none. */
export function speakingRegion(words: string): string | null {
  const opening = words.slice(0, 800);
  if (/全国|我国|国内/u.test(opening) && isSpoken(opening, central)) return "全国";
  return offices.find(([, office]) => isSpoken(opening, office))?.[0] ?? null;
}

function isSpoken(opening: string, office: RegExp): boolean {
  for (const { 0: name, index } of opening.matchAll(office))
    if (speaks.test(opening.slice(index + name.length, index + name.length + 24))) return true;
  return false;
}

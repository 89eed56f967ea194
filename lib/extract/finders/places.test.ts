import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placesCalled } from "@/lib/text/place-names";
import { cutClauses } from "../clauses";
import type { HomePlace } from "./place-home";
import { findPlaces } from "./places";

const homeOf = (place: string): HomePlace => ({ place, entry: placesCalled(place)[0] ?? null });
const county = homeOf("徐闻");
const city = homeOf("绵阳");
const province = homeOf("四川");
const country = homeOf("全国");
const body: HomePlace = { place: "远航公司", entry: null };

const unlisted: HomePlace = { place: "禾岭", entry: null };

const find = (words: string, home: HomePlace) => {
  const starts = cutClauses(words, []).map((clause) => clause.start);
  return findPlaces(words, { start: 0, end: words.length }, home, starts);
};
const roles = (words: string, home: HomePlace) => find(words, home).map(({ place, role }) => `${place} ${role}`);
/** The places that a figure could take. */
const taken = (words: string, home: HomePlace) =>
  find(words, home)
    .filter(({ role }) => role !== "aside")
    .map(({ place }) => place);

describe("the article's own place", () => {
  test.each<[string, HomePlace, string]>([
    ["全县共立案40起", county, "徐闻"],
    ["该县12个乡镇完成清查", county, "徐闻"],
    ["我市新增企业40户", city, "绵阳"],
    ["全市新增企业40户", city, "绵阳"],
    ["该局受理申请40件", county, "徐闻"],
    ["全省新增企业40户", province, "四川"],
    ["徐闻县公安局破案40起", county, "徐闻"],
    ["徐闻公安破案40起", county, "徐闻"],
    ["广东省湛江市徐闻县新增企业40户", county, "徐闻"],
    ["徐闻共立案40起", county, "徐闻"],
    ["绵阳市交警支队查处酒驾40起", city, "绵阳"],
    ["绵阳站发送旅客40万人次", city, "绵阳"],
    ["禾岭县62.3万亩水稻进入收割期", unlisted, "禾岭"],
    ["今年以来，禾岭县落实补贴40万元", unlisted, "禾岭"],
    ["禾岭市场有商户40家", unlisted, "禾岭"],
    ["禾岭县公安局破案40起", unlisted, "禾岭"],
    ["远航公司实现营收40亿元", body, "远航公司"],
    ["该行实现营收40亿元", body, "远航公司"],
    ["我校招生40人", body, "远航公司"],
    ["国铁青禾局发送旅客40万人次", { place: "青禾局", entry: null }, "青禾局"],
    ["中国铁路青禾局集团有限公司发送旅客40万人次", { place: "青禾局", entry: null }, "青禾局"],
  ])("%s", (words, home, place) => {
    expect(taken(words, home)).toEqual([place]);
  });
});

test("the mention of a county that the table does not have includes its class word", () => {
  const lengths = ["禾岭县落实补贴40万元", "禾岭市落实补贴40万元", "禾岭市场有商户40家"].map(
    (words) => find(words, unlisted)[0]?.end,
  );
  expect(lengths).toEqual([3, 3, 2]);
});

describe("a part of it", () => {
  test.each<[string, HomePlace, string]>([
    ["柳溪镇2022年发案4宗", county, "徐闻/柳溪镇"],
    ["禾岭县双溪镇建成大棚40座", unlisted, "禾岭/双溪镇"],
    ["在禾岭县双溪镇石桥村，大棚有40座", unlisted, "禾岭/双溪镇石桥村"],
    ["柳溪镇石桥村建成大棚40座", county, "徐闻/柳溪镇石桥村"],
    ["徐闻县柳溪镇石桥村建成大棚40座", county, "徐闻/柳溪镇石桥村"],
    ["在东岭新区组建中队7个", county, "徐闻/东岭新区"],
    ["在东岭新区和北湾经济开发区设岗7个", county, "徐闻/东岭新区、北湾经济开发区"],
    ["其中，柳溪镇4宗", county, "徐闻/柳溪镇"],
    ["其中柳溪镇4宗", county, "徐闻/柳溪镇"],
    ["该局反诈中心拨打电话40通", county, "徐闻/反诈中心"],
    ["城北派出所全年破案40起", county, "徐闻/城北派出所"],
    ["城北派出所连续三年无发案", county, "徐闻/城北派出所"],
    ["城北派出所推行新机制，化解矛盾40起", county, "徐闻/城北派出所"],
    ["涪城区新增企业40户", city, "绵阳/涪城区"],
    ["江油市新增企业40户", city, "江油"],
    ["绵阳市实现生产总值40亿元", province, "绵阳"],
    ["绵阳实现生产总值40亿元", province, "绵阳"],
    ["广元40.5亿元", province, "广元"],
    ["广元已收86%", province, "广元"],
    ["河南省在校生40万人", country, "河南"],
  ])("%s", (words, home, place) => {
    expect(taken(words, home)).toEqual([place]);
  });
});

describe("wider places", () => {
  test.each<[string, HomePlace, string]>([
    ["全省规模以上工业增加值增长5%", city, "全省"],
    ["全国共有学校40万所", county, "全国"],
    ["该所被命名为全省首批10家示范所", county, "全省"],
    ["全省首批10家", body, "全省"],
  ])("%s is about it", (words, home, place) => {
    expect(taken(words, home).at(-1)).toBe(place);
  });
});

describe("asides, which no figure takes", () => {
  test.each<[string, HomePlace]>([
    ["办理总数占全省67.4%", county],
    ["增速高于全国2个百分点", county],
    ["总量居全省第一", county],
    ["在全省率先完成改革40项", county],
    ["1人荣获全国优秀教师", county],
    ["全国文明单位4个", county],
    ["派出40人到广东省雷州市支援", city],
    ["抓获广东、广西籍嫌疑人4名", city],
    ["来自山西的王女士获赔4万元", city],
    ["服务海南自贸港建设项目4个", county],
    ["海甸、红岛、云龙、中山4个派出所挂牌", city],
  ])("%s", (words, home) => {
    expect(taken(words, home)).toEqual([]);
  });
});

describe("words that are also places, or nearly", () => {
  test.each<[string, HomePlace]>([
    ["平安建设迈上新台阶", city],
    ["和平发展40年", city],
    ["农村和县委机关共40人", city],
    ["联合各乡镇开展培训4场", county],
    ["赋予乡镇派出所4项职能", county],
    ["民警下乡40次", county],
    ["派出所数量减至10个", county],
    ["主要街道设岗亭37个", county],
    ["特色小镇40个", county],
    ["推进派出所建设40项", county],
  ])("nothing in %s", (words, home) => {
    expect(taken(words, home)).toEqual([]);
  });
});

test("places in a list are all places, with the role of the first", () => {
  expect(roles("广元、绵阳、德阳优良天数比率分别为79%、78%、77%", province)).toEqual([
    "广元 subject",
    "绵阳 subject",
    "德阳 subject",
  ]);
});

test("a part that ranks first is still what the figure is about", () => {
  expect(taken("德阳市最高，达84%", province)).toEqual(["德阳"]);
});

test("the home of an article that does not say it stays unnamed", () => {
  expect(find("本市新增40户", { place: "", entry: null })).toEqual([]);
});

test("a name reaches over the bureau or station that stands for its place", () => {
  const words = "绵阳站发送旅客，绵阳市公安局破案";
  expect(find(words, city).map(({ start, end }) => words.slice(start, end))).toEqual(["绵阳站", "绵阳市公安局"]);
});

test("several in one sentence, each with its role", () => {
  expect(roles("成都市增长6%；绵阳市增长8%，增速居全省第二", province)).toEqual([
    "成都 subject",
    "绵阳 subject",
    "四川 aside",
  ]);
});

describe("for any text", () => {
  const bits = fc.constantFrom(
    "全省",
    "徐闻",
    "县",
    "柳溪镇",
    "在",
    "和",
    "，",
    "。",
    "公安局",
    "派出所",
    "40",
    "家",
    "其中",
    "😀",
    "占",
    "四川省",
    "成都",
    "市",
    "新区",
    "\n",
    "反诈中心",
  );
  const texts = fc.array(bits, { maxLength: 40 }).map((parts) => parts.join(""));

  test("mentions are in order, within the text, and name a place", () => {
    fc.assert(
      fc.property(
        texts,
        fc.constantFrom(county, city, province, country, body, { place: "", entry: null }),
        (text, home) => {
          let reached = 0;
          for (const mention of find(text, home)) {
            expect(mention.start).toBeGreaterThanOrEqual(reached);
            expect(mention.end).toBeGreaterThan(mention.start);
            expect(mention.end).toBeLessThanOrEqual(text.length);
            expect(mention.place.split("/").every((part) => part !== "")).toBe(true);
            reached = mention.end;
          }
        },
      ),
    );
  });
});

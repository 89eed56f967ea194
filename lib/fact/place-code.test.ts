import { describe, expect, test } from "vitest";
import { placesNamed } from "@/lib/text/place-setting";
import { placeCode } from "./place-code";

/** The code of a place in an article about `article` whose words are `text`. */
const codeOf = (place: string, article: string | null = null, text = "") =>
  placeCode(place, { article, named: placesNamed(text) });

describe("every level has its code", () => {
  test.each([
    ["海南", "460000"],
    ["海南省", "460000"],
    ["广西", "450000"],
    ["内蒙古", "150000"],
    ["绵阳", "510700"],
    ["恩施", "422800"],
    ["锡林郭勒", "152500"],
    ["阿里", "542500"],
    ["徐闻", "440825"],
    ["琼中", "469030"],
    ["沛县", "320322"],
    ["鄂伦春", "150723"],
    ["东乡", "622926"],
    ["神农架", "429021"],
    ["海淀区", "110108"],
    ["浦东新区", "310115"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toBe(code);
  });
});

describe("counties that lie right under their province", () => {
  test.each([
    ["琼海", "469002"],
    ["仙桃", "429004"],
    ["济源", "419001"],
    ["石河子", "659001"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toBe(code);
  });
});

describe("districts of a municipality and of a city", () => {
  test.each([
    ["北京/海淀区", "110108"],
    ["重庆/渝中区", "500103"],
    ["天津/滨海新区", "120116"],
    ["上海/浦东新区", "310115"],
    ["绵阳/涪城区", "510703"],
    ["宜宾/翠屏区沙坪街道", "511502011"],
    ["江门/台山市", "440781"],
    ["海口/美兰公安分局", "460108"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toMatch(new RegExp(`^${code}`));
  });
});

describe("towns", () => {
  test.each([
    ["琼中/黎母山镇", "469030102"],
    ["琼中/黎母山", "469030102"],
    ["琼中/黎母山镇新村", "469030102"],
    ["琼中/上安乡", "469030201"],
    ["东莞/虎门镇", "441900121"],
    ["中山/小榄镇", "442000"],
    ["儋州/那大镇", "460400"],
    ["绵阳/青义镇", "510703"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toMatch(new RegExp(`^${code}`));
  });
  test("a town that the table lacks has the code of its county", () => {
    expect(codeOf("徐闻/柳溪镇")).toBe("440825");
  });
});

describe("bodies have that of their jurisdiction", () => {
  test.each([
    ["琼中/反诈中心", "469030"],
    ["琼中/黎母山派出所", "469030"],
    ["绵阳/交警支队", "510700"],
    ["琼中县公安局", "469030"],
    ["杭州海关", "330100"],
    ["海南省琼中县人民法院", "469030"],
    ["海口市人民医院", "460100"],
    ["海口/东岭新区", "460100"],
    ["海口/美兰区、龙华区", "460100"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toBe(code);
  });
});

describe("no place has none", () => {
  test.each([
    "全国",
    "",
    "禾岭",
    "禾岭/柳溪镇",
    "远航股份有限公司",
    "海南航空",
    "青岛银行",
    "吉林大学",
    "太原铁路局",
    "日本",
    "广州、深圳",
    "长三角",
    "全省",
  ])("%s", (place) => {
    expect(codeOf(place)).toBeNull();
  });
});

describe("words for the whole are the article's", () => {
  test.each([
    ["全省", "琼中", "460000"],
    ["全市", "绵阳", "510700"],
    ["全市", "涪城区", "510700"],
    ["全县", "徐闻", "440825"],
    ["全州", "恩施", "422800"],
    ["全省", "远航公司", null],
    ["全县", "绵阳", null],
  ])("%s in an article about %s: %s", (place, article, code) => {
    expect(codeOf(place, article)).toBe(code);
  });
});

describe("places of one name", () => {
  test.each<[string, string, string | null, string, string | null]>([
    ["the article's own district", "朝阳区", "北京", "", "110105"],
    ["that of another city", "朝阳区", "长春", "", "220104"],
    ["the county below the city", "鼓楼区", "徐州", "", "320302"],
    ["the city named before a province", "西湖区", null, "江西省南昌市新增学位，浙江省没有消息。", "360103"],
    ["the one written out", "和平区", null, "沈阳市和平区立案40起，和平区破案30起。", "210102"],
    ["the one city named", "鼓楼区", "全国", "福州市立案40起。", "350102"],
    ["the one province named", "西湖区", null, "浙江省新增企业40户。", "330106"],
    ["none that anything tells", "朝阳区", null, "", null],
    ["nor two that both are named", "朝阳区", null, "北京市朝阳区立案，长春市朝阳区结案。", null],
    ["a province before a prefecture", "海南", null, "", "460000"],
    ["but not in its own province", "海南", "青海", "", "632500"],
    ["a city before its county", "长沙", null, "", "430100"],
    ["but not in the county's article", "长沙", "长沙", "长沙县公安局立案，长沙县法院结案，长沙市通报。", "430121"],
    ["a bare district of the article's city", "北京/朝阳", "北京", "", "110105"],
    ["two counties of one short name", "伊宁", null, "", null],
    ["the one that the text names in full", "伊宁", null, "伊宁县造林40亩。", "654021"],
  ])("%s: %s in %s", (_, place, article, text, code) => {
    expect(codeOf(place, article, text)).toBe(code);
  });

  test("the words that the fact was read from come first", () => {
    const setting = { article: "全国", named: placesNamed("北京市朝阳区立案，长春市朝阳区结案。") };
    expect(placeCode("朝阳区", setting, "长春市朝阳区")).toBe("220104");
    expect(placeCode("朝阳区", setting, "北京市朝阳区")).toBe("110105");
  });
});

describe("where the standard ends at the province", () => {
  test.each([
    ["香港", "810000"],
    ["澳門", "820000"],
    ["台湾", "710000"],
    ["臺南", "710000"],
    ["香港/观塘区", "810000"],
    ["金门", "350527"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toBe(code);
  });
  test("a zone of the bureau of statistics has the code of its city", () => {
    expect(codeOf("石家庄高新技术产业开发区")).toBe("130100");
  });
});

describe("names of before", () => {
  test.each([
    ["襄樊", "420600"],
    ["崇文区", "110101"],
    ["蓟县", "120119"],
    ["思茅市", "530800"],
    ["密云县", "110118"],
    ["即墨市", "370215"],
  ])("%s: %s", (place, code) => {
    expect(codeOf(place)).toBe(code);
  });
});

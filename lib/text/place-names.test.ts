import { describe, expect, test } from "vitest";
import { allPlaces, entryCount } from "./place-entries";
import { liesIn, placeAt, placesCalled } from "./place-names";

describe("short names", () => {
  test.each([
    ["四川省", "四川"],
    ["成都市", "成都"],
    ["内蒙古自治区", "内蒙古"],
    ["新疆维吾尔自治区", "新疆"],
    ["广西壮族自治区", "广西"],
    ["香港特别行政区", "香港"],
    ["黔东南苗族侗族自治州", "黔东南"],
    ["伊犁哈萨克自治州", "伊犁"],
    ["克孜勒苏柯尔克孜自治州", "克孜勒苏"],
    ["双江拉祜族佤族布朗族傣族自治县", "双江"],
    ["积石山保安族东乡族撒拉族自治县", "积石山"],
    ["东乡族自治县", "东乡"],
    ["鄂伦春自治旗", "鄂伦春"],
    ["龙胜各族自治县", "龙胜"],
    ["阿里地区", "阿里"],
    ["锡林郭勒盟", "锡林郭勒"],
    ["神农架林区", "神农架"],
    ["徐闻县", "徐闻"],
    ["沛县", "沛县"],
    ["海淀区", "海淀区"],
    ["正蓝旗", "正蓝旗"],
  ])("%s is %s", (name, short) => {
    expect(placesCalled(name).map((place) => place.short)).toContain(short);
  });

  test("none is shorter than two characters or still says what kind of place it is", () => {
    for (const { short } of allPlaces()) {
      expect(short.length).toBeGreaterThanOrEqual(2);
      if (short.length > 2) expect(short).not.toMatch(/(自治[区州县]|省|市|县|族)$/u);
    }
  });
});

test("the table holds the country", () => {
  const places = allPlaces();
  const count = (level: string) => places.filter((place) => place.level === level).length;
  expect(count("province")).toBe(34);
  expect(count("prefecture")).toBeGreaterThan(330);
  expect(count("county")).toBeGreaterThan(2800);
  expect(new Set(places.map((place) => place.code)).size).toBe(places.length);
  expect(entryCount).toBeLessThan(4096);
});

test("a name used twice means both, the larger first", () => {
  expect(placesCalled("海南").map((place) => place.code)).toEqual(["460000", "632500"]);
  expect(placesCalled("新竹").map(({ name }) => name)).toEqual(["新竹市", "新竹县"]);
  expect(placesCalled("朝阳区").length).toBeGreaterThan(1);
  expect(placesCalled("沒有這個")).toEqual([]);
});

describe("the longest name at a point", () => {
  test("a full name wins over its beginning", () => {
    expect(placeAt("在吉林市里", 1)).toMatchObject({ length: 3, kind: "full", places: [{ code: "220200" }] });
    expect(placeAt("在吉林", 1)).toMatchObject({
      length: 2,
      kind: "short",
      places: [{ code: "220000" }, { code: "220200" }],
    });
  });
  test("a class that begins another word is no part of the name", () => {
    expect(placeAt("海口市场", 0)).toMatchObject({ words: "海口", kind: "short" });
    expect(placeAt("河北区域", 0)).toMatchObject({ words: "河北" });
    expect(placeAt("海口市", 0)).toMatchObject({ words: "海口市", kind: "full" });
  });
  test.each([
    ["海淀法院", "海淀", "stem"],
    ["浦东新增", "浦东", "stem"],
    ["合作签约", "合作", "word"],
    ["城关区", "城关区", "short"],
    ["瀍河区", "瀍河区", "full"],
    ["齐鲁大地", "齐鲁", "short"],
    ["蓟县", "蓟县", "full"],
  ])("%s begins with %s, a %s", (text, words, kind) => {
    expect(placeAt(text, 0)).toMatchObject({ words, kind });
  });
  test("two districts of one name in one province are two", () => {
    expect(placesCalled("鼓楼区").map(({ code }) => code)).toEqual(["320106", "320302", "350102", "410204"]);
  });
  test("nothing starts in the middle of a word or after the end", () => {
    expect(placeAt("我们", 0)).toBeNull();
    expect(placeAt("成", 0)).toBeNull();
    expect(placeAt("", 5)).toBeNull();
  });
});

test("what lies in what is told by the codes", () => {
  const one = (name: string) => {
    const [place] = placesCalled(name);
    if (!place) throw new Error(name);
    return place;
  };
  expect(liesIn(one("徐闻县"), one("湛江市"))).toBe(true);
  expect(liesIn(one("徐闻县"), one("广东省"))).toBe(true);
  expect(liesIn(one("湛江市"), one("徐闻县"))).toBe(false);
  expect(liesIn(one("万宁市"), one("海口市"))).toBe(false);
});

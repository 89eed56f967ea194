import { describe, expect, test } from "vitest";
import { placeOfSetting, placeSetting, placesNamed } from "./place-setting";

describe("the places that a text names beyond doubt", () => {
  test.each<[string, string[]]>([
    ["徐闻县立案40起，徐闻县结案。", ["440825"]],
    ["广东省湛江市徐闻县立案40起。", ["440000", "440800", "440825"]],
    ["長沙縣立案，長沙市結案，長沙縣破案。", ["430121", "430100"]],
    ["长春市朝阳区立案40起。", ["220100", "220104"]],
    ["朝阳区立案40起。", []],
    ["北京海淀法院立案40起。", ["110000", "110108"]],
    ["和平发展，大同小异，资源共享。", []],
    ["", []],
  ])("%s", (text, codes) => {
    expect(placesNamed(text)).toEqual(codes);
  });
});

describe("what an article is about, by the table", () => {
  test.each<[string | null, string, string | null]>([
    ["徐闻", "", "440825"],
    ["徐闻县", "", "440825"],
    ["臺灣", "", "710000"],
    ["长沙", "", "430100"],
    ["长沙", "长沙县立案，长沙县结案，长沙市通报。", "430121"],
    ["朝阳区", "", null],
    ["远航公司", "", null],
    [null, "徐闻县立案。", null],
  ])("%s in %s: %s", (article, text, code) => {
    expect(placeOfSetting(placeSetting(text, article))?.code ?? null).toBe(code);
  });
});

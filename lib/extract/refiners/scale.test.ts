import { expect, it } from "vitest";
import { extract } from "../extract";
import { articleOf } from "../testing/read";

const scale = (text: string) => extract(text, articleOf(text)).facts[0]?.fields.level;

it.each([
  ["全年抓获嫌疑人12名，同比上升3%。", "aggregate"],
  ["民警抓获犯罪嫌疑人王某等3名嫌疑人。", "case"],
  ["“我的车丢了30天，谢谢你们帮我找回2辆车。”", "narrative"],
] as const)("%s is %s", (text, expected) => {
  expect(scale(text)).toBe(expected);
});

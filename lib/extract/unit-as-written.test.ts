import { describe, expect, it } from "vitest";
import { factsOf } from "./testing/read";

describe("a unit in traditional characters", () => {
  it.each([
    ["查獲貨車23輛，按年減少4輛。", ["查獲貨車 =23輛 -4輛 yoy"]],
    ["貨車、客車分別為3、5輛。", ["貨車 =3輛", "客車 =5輛"]],
    ["床位由120張增至150張。", ["床位 =150張 from 120"]],
    ["出生率為8．5‰，入住率為７０％。", ["出生率 =8.5‰", "入住率 =70%"]],
    ["查获货车23辆。", ["查获货车 =23辆"]],
    ["收入3萬元，支出￥200。", ["收入 =30000元", "支出 =200元"]],
  ])("%s", (words, expected) => {
    expect(factsOf(words)).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { paragraphsOf, repeatTo } from "./texts";

describe("paragraphsOf", () => {
  it("has the lines that are not empty, of all files in order", () => {
    expect(paragraphsOf(["甲\n\n 乙 \n", "", "丙"])).toEqual(["甲", "乙", "丙"]);
  });
});

describe("repeatTo", () => {
  it("is of just the length asked for", () => {
    expect(repeatTo(["甲", "乙"], 9)).toBe("甲\n\n乙\n\n甲\n\n");
    expect(repeatTo(["甲乙丙"], 2)).toBe("甲乙");
  });
});

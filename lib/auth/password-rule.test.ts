import { describe, expect, test } from "vitest";
import { passwordWeakness } from "./password-rule";

describe("passwordWeakness", () => {
  test.each([
    ["short", "too-short"],
    ["elevenchars", "too-short"],
    ["aaaaaaaaaaaaaaaa", "too-uniform"],
    ["abababababab", "too-uniform"],
    ["my Zhang.Wei password", "holds-login"],
    ["x".repeat(10) + "abcdefg".repeat(30), "too-long"],
    ["the same as before", "unchanged"],
  ] as const)("%s is %s", (password, weakness) => {
    expect(passwordWeakness(password, "zhang.wei", "the same as before")).toBe(weakness);
  });

  test("lets long phrases of any script pass, spaces included", () => {
    expect(passwordWeakness("correct horse battery", "zhang.wei", "another one")).toBeNull();
    expect(passwordWeakness("春风又绿江南岸明月何时照我还", "zhang.wei", null)).toBeNull();
  });

  test("counts an astral character once", () => {
    expect(passwordWeakness("😀😁😂😃😄😅", "zhang.wei", null)).toBe("too-short");
  });

  test("a login of two letters forbids nothing", () => {
    expect(passwordWeakness("a river of small stones", "er", null)).toBeNull();
  });
});

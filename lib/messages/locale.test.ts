import { describe, expect, it } from "vitest";
import { chooseLocale, chooseTimeZone } from "./locale";

describe("chooseLocale", () => {
  it("takes the reader's choice before the browser's", () => {
    expect(chooseLocale("en", "zh-CN,zh;q=0.9")).toBe("en");
  });

  it("does not trust an unknown choice", () => {
    expect(chooseLocale("fr", "en-GB")).toBe("en");
  });

  it("follows the quality values, not the order", () => {
    expect(chooseLocale(null, "en;q=0.4, fr;q=0.9, zh-TW;q=0.8")).toBe("zh-CN");
  });

  it("leaves out languages that the browser excludes", () => {
    expect(chooseLocale(null, "en;q=0, zh;q=0.1")).toBe("zh-CN");
    expect(chooseLocale(null, "zh;q=0, en;q=0.1")).toBe("en");
  });

  it("falls back to Chinese", () => {
    expect(chooseLocale(undefined, undefined)).toBe("zh-CN");
    expect(chooseLocale(undefined, "fr, de")).toBe("zh-CN");
    expect(chooseLocale(undefined, ";;q=,,")).toBe("zh-CN");
  });
});

describe("chooseTimeZone", () => {
  it("takes a zone that exists", () => {
    expect(chooseTimeZone("Europe/Berlin")).toBe("Europe/Berlin");
  });

  it("falls back when there is none or it is made up", () => {
    expect(chooseTimeZone(undefined)).toBe("Asia/Shanghai");
    expect(chooseTimeZone("Mars/Olympus")).toBe("Asia/Shanghai");
  });
});

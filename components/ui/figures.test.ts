import { describe, expect, it } from "vitest";
import { groupDigits, percent, signed } from "./figures";

describe("groupDigits", () => {
  it("groups whole digits only and keeps every digit", () => {
    expect(groupDigits("47050000")).toBe("47,050,000");
    expect(groupDigits("304")).toBe("304");
    expect(groupDigits("1234.56789")).toBe("1,234.56789");
    expect(groupDigits("-1000")).toBe("−1,000");
    expect(groupDigits("123456789012345678901234.10")).toBe("123,456,789,012,345,678,901,234.10");
  });

  it("leaves what is no decimal", () => {
    expect(groupDigits("三百")).toBe("三百");
  });
});

describe("signed", () => {
  it("shows the direction, and none for no change", () => {
    expect([signed("33.3"), signed("-13.4"), signed("0"), signed("0.0")]).toEqual(["+33.3", "−13.4", "0", "0.0"]);
  });
});

describe("percent", () => {
  it("never rounds up to certainty", () => {
    expect([percent(0.996), percent(0.5), percent(1)]).toEqual(["99%", "50%", "100%"]);
  });
});

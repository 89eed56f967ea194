import { describe, expect, it } from "vitest";
import { lookBack } from "./look-back";

describe("lookBack", () => {
  it("begins ten seconds before the event", () => {
    expect(lookBack("018bcfe5-6800-7abc-8123-456789abcdef")).toBe("018bcfe5-40f0-0000-0000-000000000000");
  });

  it("begins at the beginning where there was no event yet", () => {
    expect(lookBack("00000000-0000-0000-0000-000000000000")).toBe("00000000-0000-0000-0000-000000000000");
  });
});

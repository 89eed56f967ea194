import { describe, expect, it } from "vitest";
import { makeAddressEcho } from "./address-echo";

describe("what the address says", () => {
  it("is the table's own when it comes back, however late", () => {
    const echo = makeAddressEcho();
    echo.wrote("a");
    echo.wrote("b");
    expect([echo.isOwn("a"), echo.isOwn("b")]).toEqual([true, true]);
  });

  it("skips what was overwritten before anybody read it", () => {
    const echo = makeAddressEcho();
    for (const name of ["a", "b", "c"]) echo.wrote(name);
    expect([echo.isOwn("c"), echo.isOwn("b")]).toEqual([true, false]);
  });

  it("is news when the back button leads to a fact that was once written", () => {
    const echo = makeAddressEcho();
    echo.wrote("a");
    expect([echo.isOwn("a"), echo.isOwn("b"), echo.isOwn("a")]).toEqual([true, false, false]);
  });

  it("is news when it names nothing, and nothing older is awaited then", () => {
    const echo = makeAddressEcho();
    echo.wrote("a");
    expect([echo.isOwn(null), echo.isOwn("a")]).toEqual([false, false]);
  });
});

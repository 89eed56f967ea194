import { describe, expect, it } from "vitest";
import { isSingleKey, type KeyPress, keyName, startsTyping } from "./keyboard";

function press(key: string, more: Partial<KeyPress> = {}): KeyPress {
  return {
    key,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    altKey: false,
    isComposing: false,
    keyCode: 0,
    ...more,
  };
}

describe("keyName", () => {
  it("names letters by case of Shift, not of caps lock", () => {
    expect(keyName(press("a"))).toBe("a");
    expect(keyName(press("A"))).toBe("a");
    expect(keyName(press("U", { shiftKey: true }))).toBe("Shift+U");
  });

  it("takes Shift as part of a sign", () => {
    expect(keyName(press("?", { shiftKey: true }))).toBe("?");
    expect(keyName(press("/"))).toBe("/");
  });

  it("takes Ctrl and ⌘ for the same key", () => {
    expect(keyName(press("k", { ctrlKey: true }))).toBe("Mod+k");
    expect(keyName(press("k", { metaKey: true }))).toBe("Mod+k");
    expect(keyName(press("Z", { metaKey: true, shiftKey: true }))).toBe("Mod+Shift+Z");
  });
});

it("knows single keys from combinations", () => {
  expect([isSingleKey("a"), isSingleKey("Shift+U"), isSingleKey("?")]).toEqual([true, true, true]);
  expect([isSingleKey("Mod+k"), isSingleKey("Enter"), isSingleKey("F2")]).toEqual([false, false, false]);
});

describe("startsTyping", () => {
  it("leaves letters and signs to the commands while they are on", () => {
    expect([..."5-+琼é"].map((character) => startsTyping(character, true))).toEqual([true, true, true, true, true]);
    expect([..."aZ?./["].some((character) => startsTyping(character, true))).toBe(false);
  });

  it("types everything but the blank while they are off", () => {
    expect([..."aZ?./[5琼"].every((character) => startsTyping(character, false))).toBe(true);
    expect([" ", "Enter", "\t", "F2"].some((key) => startsTyping(key, false))).toBe(false);
  });
});

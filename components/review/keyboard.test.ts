import { describe, expect, it } from "vitest";
import { commandIds, commandSpec } from "./commands";
import { commandFor, isSingleKey, type KeyPress, keyName } from "./keyboard";

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

const table = { focus: "table", during: "browse", singleKeys: true } as const;

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

describe("commandFor", () => {
  it("hears a key of the table of commands", () => {
    expect(commandFor(press("a"), table)).toBe("approve");
    expect(commandFor(press("ArrowDown"), table)).toBe("next-fact");
    expect(commandFor(press("Enter"), table)).toBe("edit");
    expect(commandFor(press("q"), table)).toBeNull();
  });

  it("hears nothing while an input method composes", () => {
    expect(commandFor(press("a", { isComposing: true }), table)).toBeNull();
    expect(commandFor(press("a", { keyCode: 229 }), table)).toBeNull();
  });

  it("hears nothing but the palette in a field", () => {
    const field = { ...table, focus: "field" } as const;
    expect(commandFor(press("a"), field)).toBeNull();
    expect(commandFor(press("z", { ctrlKey: true }), field)).toBeNull();
    expect(commandFor(press("k", { ctrlKey: true }), field)).toBe("palette");
  });

  it("leaves Enter and arrows to other controls", () => {
    const control = { ...table, focus: "control" } as const;
    expect(commandFor(press("Enter"), control)).toBeNull();
    expect(commandFor(press("ArrowDown"), control)).toBeNull();
    expect(commandFor(press("j"), control)).toBe("next-fact");
  });

  it("does not take a browser's combination for a letter", () => {
    expect(commandFor(press("a", { ctrlKey: true }), table)).toBeNull();
    expect(commandFor(press("r", { metaKey: true }), table)).toBeNull();
    expect(commandFor(press("l", { altKey: true }), table)).toBeNull();
  });

  it("keeps only combinations and named keys when single keys are off", () => {
    const off = { ...table, singleKeys: false };
    expect(commandFor(press("a"), off)).toBeNull();
    expect(commandFor(press("U", { shiftKey: true }), off)).toBeNull();
    expect(commandFor(press("ArrowDown"), off)).toBe("next-fact");
    expect(commandFor(press("k", { ctrlKey: true }), off)).toBe("palette");
  });

  it("hears other commands while a sentence is picked", () => {
    const link = { ...table, during: "link" } as const;
    expect(commandFor(press("j"), link)).toBe("link-next");
    expect(commandFor(press("a"), link)).toBeNull();
    expect(commandFor(press("Escape"), link)).toBe("link-cancel");
  });
});

describe("the table of commands", () => {
  it("gives no key to two commands that can be heard together", () => {
    for (const during of ["browse", "link"] as const) {
      const keys = commandIds
        .map(commandSpec)
        .filter((spec) => spec.during === during)
        .flatMap((spec) => [...spec.keys, ...(spec.tableKeys ?? [])]);
      expect(keys.length).toBeGreaterThan(5);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it("uses only names that a key press can have", () => {
    for (const id of commandIds) {
      for (const key of [...commandSpec(id).keys, ...(commandSpec(id).tableKeys ?? [])]) {
        expect(key).toMatch(/^(?:Mod\+)?(?:Shift\+)?(?:[a-z]|[A-Z]|[A-Z][a-zA-Z0-9]+|[^a-zA-Z])$/);
      }
    }
  });

  it("knows single keys from combinations", () => {
    expect([isSingleKey("a"), isSingleKey("Shift+U"), isSingleKey("?")]).toEqual([true, true, true]);
    expect([isSingleKey("Mod+k"), isSingleKey("Enter"), isSingleKey("F2")]).toEqual([false, false, false]);
  });
});

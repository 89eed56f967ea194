import { describe, expect, it } from "vitest";
import { commandFor } from "./command-for";
import { commandIds, commandSpec } from "./commands";
import { keysOf, noChanges, withKeys } from "./key-map";
import type { KeyPress } from "./keyboard";

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

const table = { focus: "table", during: "browse", singleKeys: true, keyMap: noChanges } as const;

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

describe("keys that a person has changed", () => {
  it("hears the new key and no longer the old one", () => {
    const at = { ...table, keyMap: withKeys(noChanges, "approve", ["q"]) };
    expect(commandFor(press("q"), at)).toBe("approve");
    expect(commandFor(press("a"), at)).toBeNull();
  });

  it("keeps the keys of the table", () => {
    const at = { ...table, keyMap: withKeys(withKeys(noChanges, "edit", []), "link-cancel", ["q"]) };
    expect(commandFor(press("F2"), at)).toBe("edit");
    expect(commandFor(press("Escape"), { ...at, during: "link" })).toBe("link-cancel");
  });

  it("opens the palette from a field by a combination alone", () => {
    const combination = withKeys(noChanges, "palette", ["Mod+y"]);
    const letter = withKeys(noChanges, "palette", ["y"]);
    expect(commandFor(press("y", { ctrlKey: true }), { ...table, focus: "field", keyMap: combination })).toBe(
      "palette",
    );
    expect(commandFor(press("y"), { ...table, focus: "field", keyMap: letter })).toBeNull();
    expect(commandFor(press("y"), { ...table, during: "link", keyMap: letter })).toBe("palette");
  });
});

describe("the table of commands", () => {
  it("gives no key to two commands that can be heard together", () => {
    for (const during of ["browse", "link"] as const) {
      const keys = commandIds
        .map(commandSpec)
        .filter((spec) => spec.during === during)
        .flatMap((spec) => [
          ...spec.keys,
          ...(spec.fixedKeys ?? []),
          ...(spec.tableKeys ?? []),
          ...(spec.eventKeys ?? []),
        ]);
      expect(keys.length).toBeGreaterThan(5);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  it("uses only names that a key press can have", () => {
    for (const id of commandIds) {
      for (const key of keysOf(noChanges, id)) {
        expect(key).toMatch(/^(?:Mod\+)?(?:Shift\+)?(?:[a-z]|[A-Z]|[A-Z][a-zA-Z0-9]+|[^a-zA-Z])$/);
      }
    }
  });
});

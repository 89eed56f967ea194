import { describe, expect, it } from "vitest";
import { tableKey } from "./table-keys";

const plain = {
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  isComposing: false,
  keyCode: 0,
};
const inRows = { page: 20, head: false };
const inHead = { page: 20, head: true };
const press = (key: string, more: Partial<typeof plain> = {}) => ({ ...plain, key, ...more });

describe("tableKey", () => {
  it.each([
    ["ArrowDown", 1, 0],
    ["ArrowUp", -1, 0],
    ["PageDown", 20, 0],
    ["PageUp", -20, 0],
    ["End", Number.MAX_SAFE_INTEGER, 0],
    ["Home", -Number.MAX_SAFE_INTEGER, 0],
    ["ArrowRight", 0, 1],
    ["ArrowLeft", 0, -1],
  ])("%s goes %i rows and %i columns", (key, rows, columns) => {
    expect(tableKey(press(key), inRows)).toEqual({ kind: "move", rows, columns, extend: false });
  });

  it("takes the selection along with Shift", () => {
    expect(tableKey(press("ArrowDown", { shiftKey: true }), inRows)).toMatchObject({ rows: 1, extend: true });
  });

  it("selects, selects all, opens and goes back", () => {
    const kinds = [press(" "), press("a", { metaKey: true }), press("Enter"), press("Escape")].map(
      (each) => tableKey(each, inRows)?.kind,
    );
    expect(kinds).toEqual(["select", "select-all", "open", "escape"]);
  });

  it("moves and widens a column in the head only", () => {
    const shift = press("ArrowRight", { shiftKey: true });
    const alt = press("ArrowLeft", { altKey: true });
    expect([tableKey(shift, inHead), tableKey(alt, inHead)]).toEqual([
      { kind: "order", by: 1 },
      { kind: "resize", by: -1 },
    ]);
    expect([tableKey(shift, inRows), tableKey(alt, inRows)]).toEqual([null, null]);
  });

  it("leaves the browser its keys, letters their field and the input method everything", () => {
    for (const each of [press("ArrowLeft", { metaKey: true }), press("a"), press("Enter", { ctrlKey: true })]) {
      expect(tableKey(each, inRows)).toBeNull();
    }
    expect(tableKey(press("ArrowDown", { isComposing: true }), inRows)).toBeNull();
    expect(tableKey(press(" ", { keyCode: 229 }), inRows)).toBeNull();
  });
});

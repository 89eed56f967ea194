import { describe, expect, it } from "vitest";
import {
  defaultLayout,
  dropColumn,
  moveColumn,
  readColumns,
  resizeColumn,
  toggleColumn,
  togglePin,
  widthOf,
  writeColumns,
} from "./column-layout";

const ids = (written: string) => readColumns(written).map(({ id }) => id);

describe("columns in an address", () => {
  it("are left out as long as nothing was chosen", () => {
    expect(writeColumns(defaultLayout)).toBeNull();
    expect(readColumns(null)).toEqual(defaultLayout);
    expect(readColumns("")).toEqual(defaultLayout);
  });

  it("come back as they were written", () => {
    const written = "*indicator:320,*status,value,place:90";
    expect(writeColumns(readColumns(written))).toBe(written);
  });

  it("are held to what exists: unknown ones, repeated ones and senseless widths do no harm", () => {
    expect(ids("place,colour,value,place,value:x")).toEqual(["place", "value"]);
    expect(readColumns("place:1,value:9999").map(widthOf)).toEqual([40, 900]);
    expect(readColumns("colour")).toEqual(defaultLayout);
  });

  it("have the pinned ones first, wherever they were written", () => {
    expect(ids("place,*value")).toEqual(["value", "place"]);
  });
});

describe("arranging columns", () => {
  const layout = readColumns("*status,place,indicator,value");
  const order = (changed: typeof layout) => changed.map(({ id, pinned }) => (pinned ? `*${id}` : id)).join();

  it("shows a hidden column last and hides a shown one, but not the last", () => {
    expect(order(toggleColumn(layout, "rule"))).toBe("*status,place,indicator,value,rule");
    expect(order(toggleColumn(layout, "place"))).toBe("*status,indicator,value");
    expect(order(toggleColumn(readColumns("place"), "place"))).toBe("place");
  });

  it("moves a column by one place and stops at the border of the pinned ones", () => {
    expect(order(moveColumn(layout, "indicator", -1))).toBe("*status,indicator,place,value");
    expect(order(moveColumn(layout, "place", -1))).toBe(order(layout));
    expect(order(moveColumn(layout, "value", 1))).toBe(order(layout));
  });

  it("drops a column where another stands, in both directions, and pins it there if that one is pinned", () => {
    expect(order(dropColumn(layout, "place", "value"))).toBe("*status,indicator,value,place");
    expect(order(dropColumn(layout, "value", "place"))).toBe("*status,value,place,indicator");
    expect(order(dropColumn(layout, "value", "status"))).toBe("*value,*status,place,indicator");
  });

  it("pins behind the pinned ones and lets go in front of the others", () => {
    expect(order(togglePin(layout, "value"))).toBe("*status,*value,place,indicator");
    expect(order(togglePin(layout, "status"))).toBe("status,place,indicator,value");
  });

  it("keeps a width within bounds and gives the designed one back", () => {
    const wide = resizeColumn(layout, "place", 5000);
    expect(wide.map(({ width }) => width)).toEqual([null, 900, null, null]);
    expect(resizeColumn(wide, "place", null)).toEqual(layout);
  });
});

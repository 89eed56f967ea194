import { expect, it } from "vitest";
import { readColumns } from "./column-layout";
import { columnState, columnStyle, elasticColumn } from "./table-layout";

it("lets one column of words take the room that is left, unless it has a width or a pin", () => {
  expect(elasticColumn(readColumns("place,indicator,article"))).toBe("indicator");
  expect(elasticColumn(readColumns("place,indicator:200,article"))).toBe("article");
  expect(elasticColumn(readColumns("*indicator,place"))).toBeNull();
});

it("puts pinned columns one behind the other and fills the row to its end", () => {
  expect(columnStyle(readColumns("*status,*place:90,value:124"), null)).toEqual({
    "--columns": "40px 36px 90px 124px minmax(0, 1fr)",
    "--pinned": "40px 36px 90px",
    "--pins": "3",
    "--total": "290px",
    "--start-status": "40px",
    "--start-place": "76px",
  });
});

it("shows a width while it is dragged, and lets what is elastic be narrowed by it", () => {
  const style = columnStyle(readColumns("status,indicator"), { id: "indicator", width: 90 });
  expect(style).toMatchObject({ "--columns": "40px 36px 90px minmax(0, 1fr)", "--total": "166px" });
});

it("hides what is not in the layout", () => {
  const { columnVisibility, columnOrder, columnPinning, columnSizing } = columnState(readColumns("*status,place:90"));
  expect(Object.entries(columnVisibility).filter(([, shown]) => shown)).toEqual([
    ["status", true],
    ["place", true],
  ]);
  expect([columnOrder, columnPinning, columnSizing]).toEqual([
    ["status", "place"],
    { start: ["status"], end: [] },
    { place: 90 },
  ]);
});

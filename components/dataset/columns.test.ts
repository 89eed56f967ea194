import { expect, it } from "vitest";
import { exportColumns, releaseColumns } from "@/lib/export/columns";
import { messagesOf } from "@/lib/messages/catalogue";

it("explains every column of exports and of releases, in their order, and no other", () => {
  const explained = Object.keys(messagesOf("zh-CN").column);
  for (const columns of [exportColumns, releaseColumns]) {
    const names = columns.map(({ name }) => name);
    expect(explained.filter((name) => names.includes(name))).toEqual(names);
  }
  const known = [...exportColumns, ...releaseColumns].map(({ name }) => name);
  expect(explained.filter((name) => !known.includes(name))).toEqual([]);
});

import { expect, it } from "vitest";
import { columns } from "@/lib/export/columns";
import { messagesOf } from "@/lib/messages/catalogue";

it("explains every column of the dataset, in its order, and no other", () => {
  expect(Object.keys(messagesOf("zh-CN").column)).toEqual(columns.map(({ name }) => name));
});

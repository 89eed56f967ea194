import { expect, test } from "vitest";
import { streamOf } from "./stream";

test("makes the next text only when it is asked for, and ends the making when the reader goes away", async () => {
  const seen: string[] = [];
  async function* texts() {
    try {
      for (const text of ["甲", "乙", "丙"]) {
        seen.push(text);
        yield text;
      }
    } finally {
      seen.push("end");
    }
  }
  const reader = streamOf(texts()).getReader();
  expect(seen).toEqual([]);
  expect(new TextDecoder().decode((await reader.read()).value)).toBe("甲");
  expect(seen).toEqual(["甲"]);
  await reader.cancel();
  expect(seen).toEqual(["甲", "end"]);
});

test("a failure while making reaches the reader", async () => {
  async function* texts() {
    yield "甲";
    throw new Error("the database went away");
  }
  await expect(new Response(streamOf(texts())).text()).rejects.toThrow("the database went away");
});

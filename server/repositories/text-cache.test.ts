import { expect, test } from "vitest";
import { TextCache } from "./text-cache";

test("lets go of the text used longest ago when there is no room", () => {
  const cache = new TextCache(10);
  cache.set("a", "aaaa");
  cache.set("b", "bbbb");
  expect(cache.get("a")).toBe("aaaa");
  cache.set("c", "cccc");
  expect(["a", "b", "c"].map((key) => cache.get(key))).toEqual(["aaaa", undefined, "cccc"]);
});

test("does not keep what is larger than all room, nor count a text twice", () => {
  const cache = new TextCache(10);
  cache.set("a", "aaaa");
  cache.set("a", "aaaa");
  cache.set("a", "aaaa");
  cache.set("b", "bbbbbb");
  cache.set("large", "l".repeat(11));
  expect(["a", "b", "large"].map((key) => cache.get(key))).toEqual(["aaaa", "bbbbbb", undefined]);
});

import { describe, expect, it } from "vitest";
import { nameAt, namedIn, piecesOf, withName } from "./mention-draft";

const members = [
  { id: "1", name: "李明" },
  { id: "2", name: "李明华" },
  { id: "3", name: "Anna" },
  { id: "4", name: "Anna" },
];

describe("nameAt", () => {
  it("is what stands between the sign and the caret", () => {
    expect(nameAt("请@李看", 3)).toEqual({ start: 1, end: 3, words: "李" });
    expect(nameAt("@", 1)).toEqual({ start: 0, end: 1, words: "" });
    expect(nameAt("see @AN", 7)).toEqual({ start: 4, end: 7, words: "an" });
  });

  it("is none in an address, after a space, or without the sign", () => {
    expect(nameAt("a@b", 3)).toBeNull();
    expect(nameAt("@李明 好", 5)).toBeNull();
    expect(nameAt("李明", 2)).toBeNull();
    expect(nameAt(`@${"很".repeat(31)}`, 32)).toBeNull();
  });
});

describe("withName", () => {
  it("puts the name in the place of what was typed, with one space after it", () => {
    const draft = { start: 1, end: 3, words: "李" };
    expect(withName("请@李看", draft, "李明")).toEqual({ text: "请@李明 看", caret: 5 });
    expect(withName("请@李 看", draft, "李明")).toEqual({ text: "请@李明 看", caret: 5 });
  });
});

describe("namedIn", () => {
  it("takes the longer of names that begin alike, and nobody twice", () => {
    expect(namedIn("@李明华 和 @李明华", members, new Set())).toEqual(["2"]);
    expect(namedIn("@李明，@李明华", members, new Set())).toEqual(["1", "2"]);
  });

  it("takes whoever was picked of those with the same name, else all of them", () => {
    expect(namedIn("@Anna", members, new Set(["4"]))).toEqual(["4"]);
    expect(namedIn("@Anna", members, new Set())).toEqual(["3", "4"]);
  });

  it("names nobody who is not there any more", () => {
    expect(namedIn("李明", members, new Set(["1"]))).toEqual([]);
  });
});

describe("piecesOf", () => {
  it("keeps every character", () => {
    const text = "@@李明@李明华a@x@";
    const pieces = piecesOf(text, members);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.map(({ name }) => name)).toEqual([null, "李明", "李明华", null]);
  });
});

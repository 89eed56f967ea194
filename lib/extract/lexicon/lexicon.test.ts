import { describe, expect, it } from "vitest";
import { falling, rising } from "./change-verbs";
import { bodies, governingVerbs } from "./governing-verbs";
import { lineNumbers, setPhrases } from "./set-phrases";
import { measureWords, physicalUnits } from "./units";

const split = (words: string) => words.split(/\s+/).filter(Boolean);

describe("lexicons", () => {
  it("no verb both rises and falls", () => {
    const down = new Set(split(falling));
    expect(split(rising).filter((verb) => down.has(verb))).toEqual([]);
  });

  it("no unit holds 万 or 亿, which belong to the number", () => {
    expect(split(`${measureWords} ${physicalUnits}`).filter((unit) => /^[万亿]/.test(unit))).toEqual([]);
  });

  it.each([
    ["governingVerbs", governingVerbs],
    ["bodies", bodies],
    ["setPhrases", setPhrases],
    ["lineNumbers", lineNumbers],
  ])("%s holds words without punctuation", (_, words) => {
    expect(split(words).filter((word) => /[，。、；：]/.test(word))).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { clauseAt, cutClauses } from "./clauses";

const cut = (words: string, seams: number[] = []) =>
  cutClauses(words, seams).map(({ start, end }) => words.slice(start, end));

describe("cutClauses", () => {
  it("cuts at commas and semicolons, not at list commas", () => {
    expect(cut("甲、乙3件，丙5件；丁")).toEqual(["甲、乙3件", "丙5件", "丁"]);
  });

  it("cuts half-width commas but not between digits", () => {
    expect(cut("破案1,234起,抓获3人")).toEqual(["破案1,234起", "抓获3人"]);
  });

  it("cuts brackets that hold a figure and keeps those of a name", () => {
    expect(cut("案件4起（其中1起重大），村（社区）3个")).toEqual(["案件4起", "其中1起重大", "村（社区）3个"]);
  });

  it("cuts seams of a side box unless a figure follows", () => {
    expect(cut("破案3起抓获5人", [4])).toEqual(["破案3起", "抓获5人"]);
    expect(cut("破获案件193起", [4])).toEqual(["破获案件193起"]);
  });
});

describe("clauseAt", () => {
  it("finds the clause of an offset", () => {
    const clauses = cutClauses("甲3件，乙5件", []);
    expect(clauseAt(clauses, 5).index).toBe(1);
    expect(clauseAt(clauses, 99).index).toBe(1);
  });
});

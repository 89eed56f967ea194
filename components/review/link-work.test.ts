import { describe, expect, it } from "vitest";
import { answered, chosen, dropped, relinked, startLinking, stepBack, toggled } from "./link-work";

const text = "丁村3起，戊村3起。另有5起在查。乙镇3起。另有5起在查。";
const wordsAt = (start: number, end: number) => text.slice(start, end);
const spanAt = (words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};
const placesOf = (words: string) =>
  [...text.matchAll(new RegExp(words, "g"))].map(({ index }) => ({ start: index, end: index + words.length }));
const again = text.lastIndexOf("另有");
const sentences = [
  { spans: [spanAt("丁村3起，戊村3起。")] },
  { spans: [spanAt("另有5起在查。")] },
  { spans: [spanAt("乙镇3起。")] },
  { spans: [spanAt("另有5起在查。", again)] },
];
const link = (role: "evidence" | "value", words: string, from = 0) => ({ role, ...spanAt(words, from), quote: words });
const sound = [link("evidence", "乙镇3起。"), link("value", "3起", text.indexOf("乙镇"))];
const start = (evidence: Parameters<typeof startLinking>[0]) => startLinking(evidence, sentences, wordsAt, placesOf);
const words = (spans: readonly { role: string; start: number; end: number }[]) =>
  spans.map((part) => `${part.role}:${wordsAt(part.start, part.end)}@${part.start}`);

describe("startLinking", () => {
  it("takes sound links as they are, with nothing to save", () => {
    const work = start(sound);
    expect(work).toMatchObject({ sentence: 2, asks: [], before: [] });
    expect(words(work.evidence)).toEqual(words(sound));
  });

  it("follows words that stand elsewhere once, and their figure with them", () => {
    const moved = sound.map((span) => ({ ...span, start: span.start - 3, end: span.end - 3 }));
    const work = start(moved);
    expect(words(work.evidence)).toEqual(words(sound));
    expect(work.asks).toEqual([]);
    expect(work.before).toHaveLength(1);
  });

  it("asks which place is meant, and then knows the figure by its sentence", () => {
    const lost = [link("evidence", "另有5起在查。"), link("value", "5起")].map((span) => ({
      ...span,
      start: 0,
      end: 1,
    }));
    const work = start(lost);
    expect(work.asks.map((ask) => [ask.role, ask.places.length])).toEqual([
      ["evidence", 2],
      ["value", 2],
    ]);
    const done = answered(work, sentences[3]?.spans[0] ?? null);
    expect(done.asks).toEqual([]);
    expect(words(done.evidence)).toEqual([`evidence:另有5起在查。@${again}`, `value:5起@${again + 2}`]);
  });

  it("leaves words out that are gone", () => {
    expect(start([{ ...link("evidence", "乙镇3起。"), quote: "丙镇3起。" }]).evidence).toEqual([]);
  });
});

describe("steps", () => {
  it("adds a sentence, takes it out again, and goes back step by step", () => {
    const work = { ...start(sound), sentence: 1 };
    const added = toggled(work, sentences, wordsAt);
    expect(words(added.evidence)).toEqual([words(sound)[0], `evidence:另有5起在查。@10`, words(sound)[1]]);
    const taken = toggled(added, sentences, wordsAt);
    expect(words(taken.evidence)).toEqual(words(sound));
    expect(words(stepBack(taken).evidence)).toEqual(words(added.evidence));
    expect(stepBack(stepBack(taken))).toEqual(work);
    expect(stepBack(work)).toBe(work);
  });

  it("drops one span", () => {
    expect(words(dropped(start(sound), 1).evidence)).toEqual(words(sound).slice(0, 1));
  });

  it("keeps asking until each question is answered; a field may stay without words", () => {
    const work = { ...start(sound), sentence: 0 };
    const asked = relinked(work, chosen(work, sentences, wordsAt, "set"), true);
    expect(asked.asks.map((ask) => ask.places.map((place) => place.start))).toEqual([[2, 7]]);
    expect(words(answered(asked, asked.asks[0]?.places[1] ?? null).evidence)).toEqual([
      "evidence:丁村3起，戊村3起。@0",
      "value:3起@7",
    ]);
    const without = answered(asked, null);
    expect(words(without.evidence)).toEqual(["evidence:丁村3起，戊村3起。@0"]);
    expect(without).toMatchObject({ asks: [], thenSave: true });
  });
});

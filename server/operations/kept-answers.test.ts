import { expect, test } from "vitest";
import { KeptAnswers } from "./kept-answers";

test("works each answer out once, also for those who ask meanwhile", async () => {
  const kept = new KeptAnswers<number>(2);
  let worked = 0;
  const workOut = async () => ++worked;
  expect(await Promise.all([kept.get("a", workOut), kept.get("a", workOut)])).toEqual([1, 1]);
  expect(await kept.get("a", workOut)).toBe(1);
  expect(worked).toBe(1);
});

test("lets the one go that was asked for longest ago", async () => {
  const kept = new KeptAnswers<string>(2);
  const asked: string[] = [];
  const ask = (key: string) =>
    kept.get(key, async () => {
      asked.push(key);
      return key;
    });
  for (const key of ["a", "b", "a", "c", "a", "b"]) expect(await ask(key)).toBe(key);
  expect(asked).toEqual(["a", "b", "c", "b"]);
});

test("keeps no failure", async () => {
  const kept = new KeptAnswers<string>(2);
  await expect(kept.get("a", () => Promise.reject(new Error("no database")))).rejects.toThrow("no database");
  expect(await kept.get("a", async () => "there")).toBe("there");
});

/**
 * Real newspaper pages, kept outside the project: their structure as a reader sees it. Outside CI the test is skipped
 * where they are missing, and says so; in CI they must be there.
 */
/// <reference types="vite/client" />
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join as joinPath } from "node:path";
import { describe, expect, it } from "vitest";
import type { BlockKind } from "./article";
import { cutArticles } from "./articles";
import { decodeSource } from "./decode";
import { readLayout } from "./layout";
import { findNumerals } from "./ledger";
import { joinSentences } from "./sentences";
import { overlaps } from "./span";

const folder = joinPath(import.meta.dirname, "../../../shared/corpus");
const missing = !existsSync(folder);
const skipped = missing && !import.meta.env.CI;

function read(prefix: string): string {
  const name = readdirSync(folder).find((file) => file.startsWith(prefix));
  const decoded = decodeSource(readFileSync(joinPath(folder, name ?? prefix)));
  if (!decoded.ok) throw new Error(`${prefix}: ${decoded.code}`);
  return decoded.text;
}

/** What a reader finds in each article: place, date, how many blocks of each kind, paragraphs put together of pieces. */
const pages: readonly [string, readonly Expected[]][] = [
  [
    "000",
    [
      { place: "琼中", date: "2022", signed: false, heading: 3, caption: 2, editors: 1, joined: 4 },
      { place: "白沙", date: "2022", signed: true, heading: 3, caption: 3, editors: 0, joined: 3 },
    ],
  ],
  [
    "001",
    [
      { place: "儋州", date: "2023", signed: true, heading: 3, caption: 2, editors: 0, joined: 2 },
      { place: "东方", date: "2024-01-10", signed: true, heading: 3, caption: 2, editors: 0, joined: 3 },
    ],
  ],
  [
    "002",
    [
      { place: "保亭", date: "2023", signed: true, heading: 3, caption: 1, editors: 0, joined: 2 },
      { place: "琼中", date: "2023", signed: true, heading: 3, caption: 1, editors: 0, joined: 3 },
    ],
  ],
  ["003", [{ place: "海口", date: "2020-12-01", signed: true, heading: 7, caption: 1, editors: 0, joined: 6 }]],
  ["004", [{ place: "万宁", date: "2021-12-03", signed: true, heading: 3, caption: 0, editors: 4, joined: 0 }]],
];

interface Expected {
  readonly place: string;
  readonly date: string;
  readonly signed: boolean;
  readonly heading: number;
  readonly caption: number;
  readonly editors: number;
  readonly joined: number;
}

if (skipped) console.warn(`skipped: ${folder} is not there`);

describe.skipIf(skipped)("the corpus", () => {
  it.each(pages)("%s is cut into its articles", (prefix, expected) => {
    const text = read(prefix);
    const found = cutArticles(text).map((cut) => {
      const blocks = readLayout(text, cut);
      const count = (kind: BlockKind) => blocks.filter((block) => block.kind === kind).length;
      return {
        place: cut.place,
        date: cut.date,
        signed: cut.byline !== null,
        heading: count("heading"),
        caption: count("caption"),
        editors: count("editors"),
        joined: blocks.filter((block) => block.kind === "paragraph" && block.spans.length > 1).length,
      };
    });
    expect(found).toEqual(expected);
  });

  it.each(pages)("%s has headlines that name their place or stand above the text", (prefix) => {
    const text = read(prefix);
    for (const cut of cutArticles(text)) {
      expect(cut.title).toContain(`${cut.place}公安`);
      const blocks = readLayout(text, cut).filter((block) => block.kind !== "editors");
      expect(blocks[0]?.kind).toBe("headline");
    }
  });

  it.each(pages)("%s has whole sentences in its paragraphs", (prefix) => {
    const text = read(prefix);
    const open = cutArticles(text).flatMap((cut) =>
      joinSentences(text, readLayout(text, cut))
        .filter((sentence) => sentence.kind === "paragraph")
        .map((sentence) => sentence.spans.map((span) => text.slice(span.start, span.end)).join(""))
        .filter((words) => !/[。！？…；：][”’」』）)》\]]*$/u.test(words)),
    );
    expect(open).toEqual([]);
  });

  it.each(pages)("%s has every numeral in a sentence", (prefix) => {
    const text = read(prefix);
    for (const cut of cutArticles(text)) {
      const spans = joinSentences(text, readLayout(text, cut)).flatMap((sentence) => sentence.spans);
      const lost = findNumerals(text, cut).filter((numeral) => !spans.some((span) => overlaps(span, numeral)));
      expect(lost).toEqual([]);
    }
  });
});

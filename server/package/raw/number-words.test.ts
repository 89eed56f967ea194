/** What is seen of a number where it stands is what the reader of figures reads. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { readFigures } from "@/lib/checks/read-figure";
import { compareDecimals } from "@/lib/fact/decimal";
import { NumberWords, zerosBehind } from "./number-words";
import { rawOf } from "./raw";

const whole = fc.oneof(
  fc.nat(3_000_000).map(String),
  fc.nat(3_000_000).map((number) => number.toLocaleString("en")),
  fc.constantFrom("0", "007", "1,23", "12,345,6", "1234,567", "123456789012345678", "1.", ".5"),
);
const fraction = fc.constantFrom("", "", "", ".5", ".50", ".05", ".123456789012", ".1.2");
const tails = [
  ...[
    "",
    "起",
    "人次",
    "元",
    "%",
    "万元",
    "亿",
    "万",
    "余人",
    "多万元",
    "万余元",
    "十万",
    "百",
    "千克",
    "成",
    "成五",
    "分之三",
  ],
  ...[
    "万2000",
    "亿2000万",
    "，5",
    ",5",
    ".5",
    "5",
    "％",
    "\n起",
    " 起",
    "起3",
    "倍半",
    "个百分点",
    "两",
    "一半",
    "持平",
    "年1月",
  ],
];

test("as the reader reads it", () => {
  const numbers = new NumberWords();
  let said = 0;
  fc.assert(
    fc.property(
      whole,
      fraction,
      fc.constantFrom(...tails),
      fc.constantFrom("", "0", "0000", "00000000", "1"),
      (...parts) => {
        const [digits, rest, tail, zeros] = parts;
        const words = digits + rest + tail;
        // What a field may say: the digits themselves, scaled or not, or what the words read as.
        const read = readFigures(words);
        for (const size of new Set([digits.replaceAll(",", "") + rest + zeros, ...read])) {
          if (!/^(?:0|[1-9]\d*)(?:\.\d+)?$/.test(size)) continue;
          const raw = rawOf(`${words}"${size}"`);
          const from = Buffer.byteLength(words);
          const isSaid = numbers.say(raw, 0, from, from + 1, raw.length - 1, words, 0, words.length);
          if (!isSaid) continue;
          said++;
          expect(read.some((each) => compareDecimals(each, size) === 0)).toBe(true);
        }
      },
    ),
    { numRuns: 20_000, seed: 12 },
  );
  expect(said).toBeGreaterThan(4000);
});

test.each([
  ["起", 0],
  ["万元", 4],
  ["亿", 8],
  ["成", -1],
  ["分之三", -1],
  ["万2000", -1],
  ["十", -1],
  [",5", -1],
  ["起3", -1],
])("%s adds zeros", (tail, zeros) => {
  expect(zerosBehind(tail)).toBe(zeros);
});

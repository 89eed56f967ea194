import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareDecimals, isDecimal } from "@/lib/fact/decimal";
import { readFigures } from "./read-figure";

describe("readFigures", () => {
  it.each([
    ["34起", "34"],
    ["1,234.5吨", "1234.5"],
    ["３４．５％", "34.5"],
    ["4705万元", "47050000"],
    ["12.7521万亩", "127521"],
    ["2亿余元", "200000000"],
    ["10余万元", "100000"],
    ["1亿2000万元", "120000000"],
    ["3千人", "3000"],
    ["0.2‰", "0.2"],
    ["十四年", "14"],
    ["两起", "2"],
    ["二十", "20"],
    ["一百零五名", "105"],
    ["一千二百三十四", "1234"],
    ["两千万元", "20000000"],
    ["一亿二千零五万", "120050000"],
    ["一万亿", "1000000000000"],
    ["近百名", "100"],
    ["二〇二一", "2021"],
    ["三点五倍", "3.5"],
    ["百分之九十五", "95"],
    ["百分之0.5", "0.5"],
    ["千分之三", "3"],
    ["三分之二", "0.6667"],
    ["三成", "30"],
    ["九成五", "95"],
    ["七成半", "75"],
    ["翻一番", "100"],
    ["翻两番", "300"],
    ["一半", "50"],
    ["同比持平", "0"],
    ["12\n345", "12345"],
  ])("reads %s as %s", (words, expected) => {
    expect(readFigures(words)).toEqual([expected]);
  });

  it("reads each number of a range", () => {
    expect(readFigures("3至5年")).toEqual(["3", "5"]);
    expect(readFigures("从62个降至11个")).toEqual(["62", "11"]);
  });

  it.each(["", "多起", "万元", "若干名", "分之"])("reads nothing from %j", (words) => {
    expect(readFigures(words)).toEqual([]);
  });

  it("reads a plain figure as it reads the same words behind others", () => {
    const signs = [..."0123456789,.万亿千百%‰件起人名元年月日倍分成余半点"];
    const written = fc.tuple(
      fc.stringMatching(/^[1-9]\d{0,5}(,\d{3})?(\.\d{1,3})?[万亿]?$/),
      fc.array(fc.constantFrom(...signs), { maxLength: 3 }),
    );
    fc.assert(
      fc.property(written, ([number, unit]) => {
        const words = number + unit.join("");
        expect(readFigures(words)).toEqual(readFigures(`约${words}`));
      }),
      { numRuns: 3000 },
    );
  });

  it("reads any decimal as itself, whatever stands around it", () => {
    const decimal = fc.tuple(fc.nat(), fc.option(fc.stringMatching(/^\d{1,6}$/)));
    fc.assert(
      fc.property(decimal, ([whole, fraction]) => {
        const written = fraction === null ? String(whole) : `${whole}.${fraction}`;
        const [read = "none"] = readFigures(`约${written}起左右`);
        expect(compareDecimals(read, written)).toBe(0);
      }),
    );
  });

  it("reads a plain figure as it does among other words", () => {
    const plain = fc.tuple(
      fc.stringMatching(/^\d{1,15}(\.\d{1,9})?$/),
      fc.constantFrom("", ..."%件起人名个次例户辆吨"),
    );
    fc.assert(
      fc.property(plain, ([digits, sign]) => {
        expect(readFigures(digits + sign)).toEqual(readFigures(`约${digits}${sign}`));
      }),
      { numRuns: 1000 },
    );
  });

  it("answers decimals for any words, and never throws", () => {
    const words = fc.string({ unit: fc.constantFrom(..."0129.,％十百千万亿零一两分之成半翻番余点持平起 \n𠮷") });
    fc.assert(
      fc.property(words, (some) => {
        for (const read of readFigures(some)) expect(isDecimal(read)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

import { describe, expect, it } from "vitest";
import { findFigures } from "./figures";

const refused = (words: string) => findFigures(words, [], []).refused.map(({ reason }) => reason ?? "open");
const counted = (words: string) => findFigures(words, [], []).figures.map(({ value }) => value);

describe("numbers that label", () => {
  it.each([
    ["（二）加强监管", ["ordinal"]],
    ["3、扎实推进", ["ordinal"]],
    ["1.按时就诊", ["ordinal"]],
    ["；二是强化", ["ordinal"]],
    ["早8:30开门", ["time", "time"]],
    ["2024.08发布", ["date"]],
    ["局方今（20）日公布", ["date"]],
    ["受0403地震影响", ["identifier"]],
    ["EMU3000型列车", ["identifier"]],
    ["4A级景区", ["identifier"]],
    ["发〔2023〕12号", ["identifier", "identifier"]],
    ["旅游热线（853）2833 3000", ["identifier", "identifier", "identifier"]],
    ["专线0800-011765", ["identifier", "identifier"]],
    ["拨打1966", ["name"]],
    ["2031-09-05 08:12:33", ["identifier", "identifier", "identifier", "time", "time", "time"]],
    ["证券代码：300987", ["identifier"]],
    ["数读·2031", ["date"]],
    ["96119热线", ["name"]],
    ["5折票", ["name"]],
    ["“十二五”末", ["calendar-span"]],
    ["表2 部分市州进出口", ["ordinal"]],
  ])("%s", (words, reasons) => {
    expect(refused(words)).toEqual(reasons);
    expect(counted(words)).toEqual([]);
  });

  it.each([
    ["志愿者（12名）", ["12"]],
    ["3.5万人", ["35000"]],
    ["热线受理5600件", ["5600"]],
    ["比例为8:1", ["8"]],
    ["PMI50.2", ["50.2"]],
    ["GDP3000亿元", ["300000000000"]],
  ])("but %s counts", (words, values) => {
    expect(counted(words)).toEqual(values);
  });
});

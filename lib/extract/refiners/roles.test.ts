import { describe, expect, it } from "vitest";
import { readingOf } from "../testing/read";
import { rolesOf } from "./roles";

const roles = (words: string) =>
  rolesOf(readingOf(words)).map((role) => (role.kind === "change" ? `change ${role.sign}` : role.kind));

describe("rolesOf", () => {
  it.each([
    ["立案304起，同比下降13.4%。", ["level", "change -1"]],
    ["从15个整合为10个。", ["prior", "level"]],
    ["事项增加至101项。", ["level"]],
    ["上升9%、4%和下降3%。", ["change 1", "change 1", "change -1"]],
    ["线索数相比2022年40条下降5%。", ["prior", "change -1"]],
    ["办理时限压缩80%以上。", ["change -1"]],
    ["压缩办理时限80%。", ["change -1"]],
    ["比上年多12件。", ["change 1"]],
    ["多发案件12件。", ["level"]],
    ["新增就业1200人。", ["level"]],
    ["净利润3亿元，上年同期为2亿元。", ["level", "prior"]],
    ["分别是去年同期的1.8倍和2.1倍。", ["level", "level"]],
    ["同比-3.5%。", ["change 1"]],
    ["出口额（-3.1%）。", ["level"]],
    ["出口30亿元（-3.1%）。", ["level", "change 1"]],
    ["最低气温（-3℃）。", ["level"]],
    ["工业拉动经济增长2.1个百分点。", ["change 1"]],
    ["房地产拖累增速0.3个百分点。", ["change -1"]],
    ["拉动消费3亿元。", ["level"]],
    ["浓度30微克，同比改善6.7%。", ["level", "change -1"]],
    ["优良率90%，同比改善1.2个百分点。", ["level", "change 1"]],
    ["改善住房3000户。", ["level"]],
    ["企业7215家，净增516家。", ["level", "change 1"]],
    ["全年净增人口3万人。", ["level"]],
    ["合格率6.1%，低于去年同期（9.4%）。", ["level", "prior"]],
    ["合格率6.1%，低于上年的9.4%。", ["level", "prior"]],
    ["使用率24%，不到去年同期的一半。", ["level", "level"]],
    ["从2017年的245万人增长到去年的541万人。", ["prior", "level"]],
    ["由上月的下降2.4%转为增长0.8%。", ["prior", "change 1"]],
    ["与108年同月相比减少4%。", ["refused", "change -1"]],
    ["增长5%以上的企业12家。", ["refused", "level"]],
    ["比上年长5天。", ["change 1"]],
    ["比上年多派副校长27名。", ["change 1"]],
    ["较上年少发生火灾12起。", ["change -1"]],
    ["较往年多数学校12所。", ["level"]],
    ["较去年同期多云天气12天。", ["level"]],
    ["总产量18.9万吨，增产0.4万吨。", ["level", "change 1"]],
    ["今年增产粮食0.4万吨。", ["level"]],
    ["净利润1.2亿元，上年同期亏损0.3亿元。", ["level", "prior"]],
    ["全年立案500件，上年同期立案412件。", ["level", "prior"]],
    ["全年立案500件，上年同期结案412件。", ["level", "level"]],
    ["全年查处案件500件（2019年为412件）。", ["level", "prior"]],
    ["2019年查处案件500件（2020年为412件）。", ["level", "level"]],
    ["溢利为4.1亿元，2022年则为人民币3.6亿元。", ["level", "prior"]],
    ["溢利为4.1亿元，2022年为3.6亿元。", ["level", "level"]],
    ["于2023年末结余15亿元（2022年末：人民币13亿元）。", ["level", "prior"]],
    ["结余15亿元（上年末：13亿元）。", ["level", "prior"]],
    ["收入减少人民币6,200万元。", ["change -1"]],
    ["收入减少至人民币6,200万元。", ["level"]],
    ["利用率为87.5%，较上年同期改善3.2个百分点。", ["level", "change 1"]],
    ["毛利率较去年扩阔1.4个百分点。", ["change 1"]],
    ["溢利按年倒退6.2%。", ["change -1"]],
    ["较常年早12天。", ["change 1"]],
    ["用地从宽审批12宗。", ["level"]],
  ])("%s", (words, expected) => {
    expect(roles(words)).toEqual(expected);
  });
});

/** Texts for operation tests, written for them: places and figures are made up. */

/** Two articles in one file, with facts and numerals in each. `note` makes the text one of its own. */
export function twoArticles(note: string): string {
  return [
    "# 青石县水利局：2022年新建水库3座",
    "记者 林一 通讯员 周二",
    "",
    `2022年，青石县水利局新建水库3座，同比增长50%。全年完成投资1200万元，惠及群众4500人。${note}`,
    "",
    "（责任编辑：王三）",
    "",
    "# 白河县教育局：2022年新建学校7所",
    "记者 赵四",
    "",
    "2022年，白河县教育局新建学校7所，新增学位2600个。全县在校学生1.8万人，同比下降2.5%。",
    "",
  ].join("\n");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

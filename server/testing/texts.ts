/** Texts for operation tests, written for them: places and figures are made up. */

/** Two articles in one file, with facts and numerals in each. `note` makes the text one of its own. */
export function twoArticles(note: string): string {
  return [
    "# 宁远县水利局水库建设见成效",
    "记者 林青 通讯员 周敏",
    "",
    `2022年，宁远县水利局新建水库3座，同比增长50%。全年完成投资1200万元，惠及群众4500人。${note}`,
    "",
    "（责任编辑：王东）",
    "",
    "# 白河县教育局学校建设见成效",
    "记者 赵平",
    "",
    "2022年，白河县教育局新建学校7所，新增学位2600个。全县在校学生1.8万人，同比下降2.5%。",
    "",
  ].join("\n");
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

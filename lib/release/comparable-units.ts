/**
 * Which units measure the same on the same scale, so that two figures may stand in one chart. Only powers of ten apart: a
 * value stays the very digits of its words. 亩 and 斤 are not among them, they would need rounding. Pure.
 */
import { multiplyOut } from "@/lib/fact/decimal";

/** Each family: its units with their powers of ten over the smallest common one. 万 and 亿 are multiplied out before. */
const families: readonly Readonly<Record<string, number>>[] = [
  { 人: 0, 名: 0, 位: 0 },
  { 元: 0, 元人民币: 0 },
  { "%": 1, "‰": 0 },
  { 毫克: 0, 克: 3, 千克: 6, 公斤: 6, 吨: 9 },
  { 毫米: 0, 厘米: 1, 米: 3, 千米: 6, 公里: 6 },
  { 平方米: 0, 公顷: 4, 平方千米: 6, 平方公里: 6 },
  { 毫升: 0, 升: 3, 立方米: 6, 方: 6 },
  { 瓦: 0, 千瓦: 3, 兆瓦: 6 },
  { 千瓦时: 0, 度: 0, 兆瓦时: 3 },
];

const known = new Map(
  families.flatMap((family, index) => Object.entries(family).map(([unit, power]) => [unit, { index, power }] as const)),
);

/** What units of one scale have in common: a number for those of a family, else the unit itself. */
export function scaleOf(unit: string): string | number {
  return known.get(unit)?.index ?? unit;
}

/** The same amount in another unit, exact; null where the two do not compare. Throws a RangeError if `value` is no decimal. */
export function inUnit(value: string, from: string, to: string): string | null {
  const [a, b] = [known.get(from), known.get(to)];
  if (a && b && a.index === b.index) return multiplyOut(value, a.power - b.power);
  return from === to ? multiplyOut(value, 0) : null;
}

import { describe, expect, test } from "vitest";
import { allPlaces, type PlaceName } from "./place-entries";
import { placesCalled } from "./place-names";
import { townCalled, townsOf } from "./town-names";

function one(name: string): PlaceName {
  const [place] = placesCalled(name);
  if (!place) throw new Error(name);
  return place;
}

describe("the towns of a county", () => {
  test("come with their class and nine digits that begin with the county's", () => {
    const towns = townsOf(one("琼中"));
    expect(towns).toHaveLength(10);
    expect(towns).toContainEqual({ code: "469030102", name: "黎母山镇", short: "黎母山" });
    expect(towns).toContainEqual({ code: "469030201", name: "上安乡", short: "上安" });
  });

  test("streets too, and what is called neither town nor street keeps its name", () => {
    expect(townCalled("德胜", one("西城区"))).toEqual({ code: "110102010", name: "德胜街道", short: "德胜" });
    expect(townsOf(one("朝阳区")).map(({ name }) => name)).toContain("南磨房地区");
  });

  test("of a city without counties are the city's own", () => {
    expect(townCalled("虎门镇", one("东莞"))?.code).toBe("441900121");
    expect(townCalled("小榄", one("中山市"))?.name).toBe("小榄镇");
  });

  test("of a city are those of its counties; of a province none", () => {
    expect(townCalled("青义镇", one("绵阳"))?.code).toMatch(/^5107/);
    expect(townsOf(one("四川"))).toEqual([]);
  });
});

test("a name of several towns is none", () => {
  const city = one("保定");
  const twice = townsOf(city).find(
    (town, index, all) => all.findIndex((other) => other.short === town.short) !== index,
  );
  expect(twice).toBeDefined();
  expect(townCalled(twice?.short ?? "", city)).toBeNull();
});

test("every county on the mainland but a few has towns, each code once", () => {
  const counties = allPlaces().filter(({ code, level }) => level === "county" && code < "710000");
  const bare = counties.filter((county) => townsOf(county).length === 0);
  expect(bare.length).toBeLessThan(40);
  const codes = counties.flatMap((county) => townsOf(county).map(({ code }) => code));
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.length).toBeGreaterThan(38_000);
});

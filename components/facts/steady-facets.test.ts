import { describe, expect, it } from "vitest";
import type { FacetCount, FactFacetsView } from "@/lib/api/fact-list";
import { type FactFacet, factFacets } from "@/lib/review/fact-filter";
import { steadyFacets } from "./steady-facets";

function view(total: number, place: Readonly<Record<string, number>>): FactFacetsView {
  const none = Object.fromEntries(factFacets.map((facet) => [facet, []])) as unknown as Record<FactFacet, FacetCount[]>;
  const counts = Object.entries(place).map(([value, count]) => ({ value, label: null, count }));
  return { total, statuses: { proposed: total, approved: 0, rejected: 0 }, facets: { ...none, place: counts } };
}
const placesOf = ({ facets }: FactFacetsView) => (facets.place ?? []).map(({ value, count }) => [value, count]);

describe("counts that change while they are read", () => {
  it("keep their values where they stand", () => {
    const now = steadyFacets(view(5, { 琼中: 3, 白沙: 2 }), view(7, { 白沙: 4, 琼中: 3 }));
    expect(now.total).toBe(7);
    expect(placesOf(now)).toEqual([
      ["琼中", 3],
      ["白沙", 4],
    ]);
  });

  it("show new values behind the others, most frequent first, and let go of those without facts", () => {
    const now = steadyFacets(view(5, { 琼中: 3, 白沙: 2 }), view(20, { 儋州: 9, 定安: 8, 白沙: 3 }));
    expect(placesOf(now).map(([value]) => value)).toEqual(["白沙", "儋州", "定安"]);
  });
});

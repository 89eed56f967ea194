import { QueryClient } from "@tanstack/react-query";
import { describe, expect, it } from "vitest";
import type { Answer } from "@/components/api/client";
import { sampleFact } from "@/components/review/sample-fact";
import type { FactRowView } from "@/lib/api/fact-list";
import { arrivalsQuery, cursorsOf, facetsQuery, pageQuery, refreshFacts } from "./fact-queries";
import { countAgain, heldRows, renewRows } from "./list-cache";
import type { ListPage } from "./rows-now";

const list = "/api/projects/p/facts?status=proposed";

function row(id: string): FactRowView {
  const { trace: _, ...fact } = sampleFact({ id });
  return { ...fact, findings: [], articleTitle: "周报", fileName: "a.txt", sentence: "一句。" };
}

function holding() {
  const client = new QueryClient();
  const keyOf = (page: number) => pageQuery(list, page, cursorsOf(client, list)).queryKey;
  const hold = (page: number, ...ids: string[]) => {
    const answer: Answer<ListPage> = { ok: true, value: { facts: ids.map(row), next: null } };
    client.setQueryData(keyOf(page), answer);
  };
  return { client, keyOf, hold };
}

describe("what the browser holds of the table", () => {
  it("renews rows on every page that is held, and counts those that left", () => {
    const { client, keyOf, hold } = holding();
    hold(0, "a", "b");
    hold(4, "c");
    expect(heldRows(client, list).map(({ id }) => id)).toEqual(["a", "b", "c"]);
    const approved = { ...row("c"), status: "approved" as const, version: 2 };
    const first = client.getQueryData(keyOf(0));
    expect(
      renewRows(
        client,
        list,
        ["b", "c"],
        [
          { fact: row("b"), fits: true },
          { fact: approved, fits: false },
        ],
      ),
    ).toBe(1);
    expect(client.getQueryData(keyOf(0))).toBe(first);
    expect(client.getQueryData(keyOf(4))).toMatchObject({ value: { facts: [{ status: "approved", left: true }] } });
    expect(renewRows(client, list, ["c"], [{ fact: { ...approved, version: 3 }, fits: true }])).toBe(-1);
  });

  it("holds nothing of another list", () => {
    const { client, hold } = holding();
    hold(0, "a");
    expect(heldRows(client, "/api/projects/p/facts")).toEqual([]);
  });

  it("says by how many the facts became more, and nothing of what was not counted", async () => {
    const { client } = holding();
    expect(await countAgain(client, "p", "status=proposed")).toBe(0);
    const { queryKey } = facetsQuery("p", "status=proposed");
    const counted = (total: number) => ({ ok: true as const, value: { total, statuses: {}, facets: {} } as never });
    client.setQueryData(queryKey, counted(3));
    const counting = countAgain(client, "p", "status=proposed");
    client.setQueryData(queryKey, counted(5));
    expect(await counting).toBe(2);
  });

  it("knows of no arrivals any more once the list is asked for again", () => {
    const { client } = holding();
    client.setQueryData(arrivalsQuery(list).queryKey, true);
    void refreshFacts(client);
    expect(client.getQueryData(arrivalsQuery(list).queryKey)).toBe(false);
  });
});

/**
 * The app's table of all facts and react-data-grid with as many rows and the same columns, by turns in one page: how long
 * until they stand there, and until another content of one row is painted. Also a page of the same words without any
 * script: what Chromium can scroll on this machine at best.
 */
import "@mantine/core/styles.layer.css";
import "react-data-grid/lib/styles.css";
import { MantineProvider } from "@mantine/core";
import { type ReactNode, useMemo, useState } from "react";
import { type Column, DataGrid } from "react-data-grid";
import { createRoot, type Root } from "react-dom/client";
import { IntlProvider } from "use-intl";
import { defaultLayout } from "@/components/facts/column-layout";
import { FactTable } from "@/components/facts/fact-table";
import { heldPages } from "@/components/facts/held-pages";
import { pageRows, pagesAround } from "@/components/facts/page-cursors";
import type { ListPage } from "@/components/facts/rows-now";
import { useSelection } from "@/components/facts/use-selection";
import { cssVariablesResolver, withNames } from "@/components/theme/theme";
import "@/components/theme/facts.css";
import "@/components/theme/global.css";
import type { FactRowView } from "@/lib/api/fact-list";
import { messagesOf } from "@/lib/messages/catalogue";
import { factAt } from "./grid-facts";
import { painted, whenPainted } from "./painted";

export type GridLane = "own" | "peer";
export type ScrollLane = GridLane | "plain";

/** Milliseconds until painted. */
export interface GridTimes {
  /** The table from nothing. */
  readonly mount: number;
  /** One row with another content, time after time. */
  readonly edits: readonly number[];
}

export interface GridsPage {
  /** Mounts a table, changes one row of it some times, and takes it away. */
  run(lane: GridLane, rows: number): Promise<GridTimes>;
  /** Leaves it on the page, to be scrolled. */
  show(lane: ScrollLane, rows: number): Promise<void>;
}

declare global {
  interface Window {
    grids: GridsPage;
  }
}

const messages = messagesOf("zh-CN");
const theme = withNames(messages.shell.close);
const height = 800;
/** The row that is edited, from 0, and how often. */
const editedRow = 3;
const edits = 5;

/** Of the table that is on the page: has the edited row say something else. */
let change: ((words: string) => void) | null = null;
/** Puts a table on the page, or takes it away. */
let put: (table: ReactNode) => void = () => undefined;
const nothing = () => undefined;
const actions = { open: nothing, decide: null };

window.grids = {
  async run(lane, rows) {
    const { host, root, table } = await stage(lane, rows);
    const from = performance.now();
    put(table);
    const mounted = await whenPainted(() => host.textContent?.includes(factAt(editedRow).indicator) ?? false);
    await pause();
    const times: number[] = [];
    for (let at = 0; at < edits; at += 1) {
      const words = `第${at}次改过的指标`;
      const before = performance.now();
      change?.(words);
      times.push((await whenPainted(() => host.textContent?.includes(words) ?? false)) - before);
      await pause();
    }
    root.unmount();
    host.remove();
    await pause();
    return { mount: mounted - from, edits: times };
  },
  async show(lane, rows) {
    shown?.unmount();
    const { host, root, table } = await stage(lane, rows);
    shown = root;
    put(table);
    await whenPainted(() => host.textContent?.includes(factAt(editedRow).indicator) ?? false);
    await pause();
  },
};

let shown: Root | null = null;

/** An empty page with the theme and the words of the app, which are there before any table is. */
async function stage(lane: ScrollLane, rows: number): Promise<{ host: HTMLElement; root: Root; table: ReactNode }> {
  const facts = lane === "own" ? [] : Array.from({ length: rows }, (_, at) => factAt(at));
  const host = document.createElement("div");
  host.style.height = `${height}px`;
  document.body.replaceChildren(host);
  const root = createRoot(host);
  root.render(
    <Frame>
      <Slot />
    </Frame>,
  );
  await painted();
  await pause();
  const table =
    lane === "own" ? <Own count={rows} /> : lane === "peer" ? <Peer facts={facts} /> : <Plain facts={facts} />;
  return { host, root, table };
}

function Slot() {
  const [table, setTable] = useState<ReactNode>(null);
  put = setTable;
  return table;
}

/** Rows as they come, all of them: nothing is drawn while one scrolls. */
function Plain({ facts }: { readonly facts: readonly FactRowView[] }) {
  return (
    <div style={{ height, overflow: "auto" }}>
      {facts.map((fact) => (
        <div key={fact.id} style={{ height: 33, display: "flex", gap: 24, borderBottom: "1px solid #ddd" }}>
          {columns.map(({ key }) => (
            <span key={key}>{String(fact[key as keyof FactRowView])}</span>
          ))}
        </div>
      ))}
    </div>
  );
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300));
}

function Frame({ children }: { readonly children: ReactNode }) {
  return (
    <IntlProvider locale="zh-CN" messages={messages} timeZone="Asia/Shanghai">
      <MantineProvider theme={theme} cssVariablesResolver={cssVariablesResolver}>
        {children}
      </MantineProvider>
    </IntlProvider>
  );
}

/** With the pages that its window on the list would hold, here at once. */
function Own({ count }: { readonly count: number }) {
  const [range, setRange] = useState({ from: 0, to: 0 });
  const [edited, setEdited] = useState<FactRowView | null>(null);
  const [hand, setHand] = useState({ row: 0, cell: "indicator" as const });
  const selection = useSelection("bench", count, async () => []);
  change = (words) => setEdited({ ...factAt(editedRow), indicator: words });
  const held = useMemo(() => {
    const pages = new Map<number, ListPage>();
    for (let page = range.from; page <= range.to; page += 1) pages.set(page, pageAt(page, count));
    const first = pages.get(0);
    if (edited && first) pages.set(0, { ...first, facts: first.facts.with(editedRow, edited) });
    return heldPages(pages);
  }, [range, count, edited]);
  const onView = useMemo(
    () => (first: number, last: number) => {
      const next = pagesAround(first, last, count);
      setRange((old) => (old.from === next.from && old.to === next.to ? old : next));
    },
    [count],
  );
  return (
    <div style={{ height, display: "grid" }}>
      <FactTable
        pages={{
          list: "bench",
          stale: false,
          held,
          length: count,
          problem: null,
          retry: nothing,
          idsBetween,
          onView,
        }}
        count={count}
        as="table"
        layout={defaultLayout}
        onLayout={nothing}
        order={{ sort: "text", dir: "asc" }}
        onOrder={nothing}
        hand={hand}
        onHand={({ row }) => setHand({ row, cell: "indicator" })}
        selection={selection}
        onOpen={nothing}
        fact={null}
        actions={actions}
      />
    </div>
  );
}

const idsBetween = async () => [];
/** The same page is the same object wherever it is in view, as in the cache of pages. */
const made = new Map<string, ListPage>();

function pageAt(page: number, count: number): ListPage {
  const key = `${page} of ${count}`;
  const start = page * pageRows;
  const length = Math.min(pageRows, count - start);
  const known = made.get(key) ?? {
    facts: Array.from({ length }, (_, at) => factAt(start + at)),
    next: start + length < count ? key : null,
  };
  made.set(key, known);
  return known;
}

const columns: readonly Column<FactRowView>[] = [
  { key: "status", name: "状态", width: 36, frozen: true },
  { key: "place", name: "地点", width: 92 },
  { key: "indicator", name: "指标" },
  { key: "period", name: "时期", width: 96 },
  { key: "value", name: "数值", width: 124 },
  { key: "change", name: "变动", width: 130 },
  { key: "confidence", name: "把握", width: 64 },
  { key: "articleTitle", name: "文章", width: 124 },
];

function Peer({ facts }: { readonly facts: readonly FactRowView[] }) {
  const [rows, setRows] = useState(facts);
  change = (words) => setRows((old) => old.with(editedRow, { ...factAt(editedRow), indicator: words }));
  return (
    <DataGrid
      columns={columns}
      rows={rows}
      rowKeyGetter={(fact) => fact.id}
      rowHeight={33}
      onRowsChange={setRows}
      style={{ blockSize: height }}
    />
  );
}

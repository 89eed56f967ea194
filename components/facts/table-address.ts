/** The state of the table of all facts as its address has it: filter, order, columns and the fact in hand. Pure. */
import {
  type FactFilter,
  type FactOrder,
  readFactFilter,
  readFactOrder,
  writeFactFilter,
} from "@/lib/review/fact-filter";
import { type ColumnLayout, readColumns, writeColumns } from "./column-layout";

export interface TableAddress {
  readonly filter: FactFilter;
  readonly order: FactOrder;
  readonly columns: ColumnLayout;
  /** The fact in hand; null as long as none was taken. */
  readonly fact: string | null;
}

type Params = { get(name: string): string | null };

/** What the part of an address after `?` asks for; it never throws. */
export function readAddress(params: Params): TableAddress {
  return {
    filter: readFactFilter(params),
    order: readFactOrder(params),
    columns: readColumns(params.get("cols")),
    fact: params.get("fact"),
  };
}

/** The part after `?`; empty for the table as everyone finds it first. */
export function writeAddress({ filter, order, columns, fact }: TableAddress): string {
  const params = writeFactFilter(filter, order);
  const cols = writeColumns(columns);
  if (cols !== null) params.set("cols", cols);
  if (fact !== null) params.set("fact", fact);
  return params.toString();
}

/** What a saved view keeps: all but the fact that happened to be in hand. */
export function viewQuery(address: TableAddress): string {
  return writeAddress({ ...address, fact: null });
}

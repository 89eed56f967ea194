/**
 * What people see and what the server has confirmed, item by item. Each fact and each numeral with work under way has a lane:
 * its decisions wait there in order, and what is shown is the confirmed state with them applied. Pure; sends nothing.
 */

/** A decision under way, or the taking back of one. */
export interface Op<T, D> {
  /** Goes to the server unchanged with every try, so that sending twice decides once. */
  readonly requestId: string;
  readonly work:
    | { readonly kind: "decide"; readonly decision: D }
    /** `target`: the request whose event is taken back. `before`: how the item looked before that event. */
    | { readonly kind: "undo"; readonly target: string; readonly before: T | null };
  /**
   * The version that the person saw and that goes to the server with it, unchanged with every try. Absent while others of
   * the lane are before it.
   */
  readonly version?: number;
}

/** `sending`: on its way. `waiting`: not sent, no connection. `conflict`: somebody else decided meanwhile. */
export type LaneState = "sending" | "waiting" | "conflict";

export interface Lane<T, D> {
  readonly confirmed: T;
  /** Never empty: a lane without work is taken away. */
  readonly ops: readonly Op<T, D>[];
  readonly state: LaneState;
  /** What the server holds instead, while `conflict`. */
  readonly theirs: T | null;
}

export interface Lanes<T, D> {
  readonly shown: ReadonlyMap<string, T>;
  readonly lanes: ReadonlyMap<string, Lane<T, D>>;
}

interface Item {
  readonly id: string;
  readonly version: number;
}

/** How an item looks after an operation, before the server has said so. */
export type Apply<T, D> = (item: T, op: Op<T, D>) => T;

export function startLanes<T extends Item, D>(items: readonly T[]): Lanes<T, D> {
  return { shown: new Map(items.map((item) => [item.id, item])), lanes: new Map() };
}

/** Adds an operation at the end of the item's lane. An item that is not shown takes none. */
export function enqueue<T extends Item, D>(
  all: Lanes<T, D>,
  id: string,
  op: Op<T, D>,
  apply: Apply<T, D>,
): Lanes<T, D> {
  const shown = all.shown.get(id);
  if (!shown) return all;
  const lane = all.lanes.get(id) ?? { confirmed: shown, ops: [], state: "sending", theirs: null };
  const ops = firstWith([...lane.ops, op], shown.version);
  return withLane(all, id, { ...lane, ops }, apply);
}

/** What the server says of an operation that it has done. */
export interface Confirmation<T> {
  readonly requestId: string;
  /** The item as it is now, or null if it is gone. */
  readonly item: T | null;
  /**
   * The version that the operation made. Not always that of `item`: the answer to a repeated request shows it as it is by
   * then, with what others have decided since, and those who decide next must not do so on top of that unseen.
   */
  readonly version: number;
}

/** The server has done the operation. A late answer to a request that is no longer in the lane changes nothing. */
export function confirm<T extends Item, D>(
  all: Lanes<T, D>,
  id: string,
  { requestId, item, version }: Confirmation<T>,
  apply: Apply<T, D>,
): Lanes<T, D> {
  const lane = all.lanes.get(id);
  if (!lane?.ops.some((op) => op.requestId === requestId)) return all;
  if (!item) return { shown: without(all.shown, id), lanes: without(all.lanes, id) };
  const rest = lane.ops.filter((op) => op.requestId !== requestId);
  return withLane(all, id, { confirmed: item, ops: firstWith(rest, version), state: "sending", theirs: null }, apply);
}

/** The operation was refused for good: it and all that was built on it are taken out. */
export function drop<T extends Item, D>(
  all: Lanes<T, D>,
  id: string,
  requestId: string,
  apply: Apply<T, D>,
): { readonly all: Lanes<T, D>; readonly dropped: readonly Op<T, D>[] } {
  const lane = all.lanes.get(id);
  const index = lane?.ops.findIndex((op) => op.requestId === requestId) ?? -1;
  if (!lane || index < 0) return { all, dropped: [] };
  const kept = { ...lane, ops: lane.ops.slice(0, index), state: "sending" as const };
  return { all: withLane(all, id, kept, apply), dropped: lane.ops.slice(index) };
}

/** Marks the lane as waiting for a connection, or as sending again. */
export function setState<T extends Item, D>(all: Lanes<T, D>, id: string, state: "sending" | "waiting"): Lanes<T, D> {
  const lane = all.lanes.get(id);
  if (!lane || lane.state === "conflict" || lane.state === state) return all;
  return { ...all, lanes: new Map(all.lanes).set(id, { ...lane, state }) };
}

/** Somebody else decided first. The lane's work stays, unsent, until `settle`. */
export function conflict<T extends Item, D>(all: Lanes<T, D>, id: string, theirs: T): Lanes<T, D> {
  const lane = all.lanes.get(id);
  if (!lane) return all;
  return { ...all, lanes: new Map(all.lanes).set(id, { ...lane, state: "conflict", theirs }) };
}

/** Ends a conflict: the other version counts, and on it come the operations that the person chose to make again. */
export function settle<T extends Item, D>(
  all: Lanes<T, D>,
  id: string,
  ops: readonly Op<T, D>[],
  apply: Apply<T, D>,
): Lanes<T, D> {
  const theirs = all.lanes.get(id)?.theirs;
  if (!theirs) return all;
  const lane = { confirmed: theirs, ops: firstWith(ops, theirs.version), state: "sending", theirs: null } as const;
  return withLane(all, id, lane, apply);
}

/**
 * Takes in an item that the server sent along with the person's own decision, or that is new. An older version than the one
 * at hand is left out.
 */
export function learn<T extends Item, D>(all: Lanes<T, D>, item: T, apply: Apply<T, D>): Lanes<T, D> {
  const lane = all.lanes.get(item.id);
  const known = lane?.confirmed ?? all.shown.get(item.id);
  if (known && known.version >= item.version) return all;
  if (lane) return withLane(all, item.id, { ...lane, confirmed: item }, apply);
  return { ...all, shown: new Map(all.shown).set(item.id, item) };
}

/**
 * Takes in an item as somebody else has left it. One with work under way stays as it is: its next request carries the
 * version that the person saw and comes back with both versions, so that nothing is overwritten silently.
 */
export function meet<T extends Item, D>(all: Lanes<T, D>, item: T, apply: Apply<T, D>): Lanes<T, D> {
  return all.lanes.has(item.id) ? all : learn(all, item, apply);
}

/** Takes an item away that is there no more, unless work is under way on it. */
export function leave<T extends Item, D>(all: Lanes<T, D>, id: string): Lanes<T, D> {
  if (all.lanes.has(id) || !all.shown.has(id)) return all;
  return { ...all, shown: without(all.shown, id) };
}

/** The operations, of which the first carries this version unless it has one. */
function firstWith<T, D>(ops: readonly Op<T, D>[], version: number): readonly Op<T, D>[] {
  const [first, ...rest] = ops;
  return first && first.version === undefined ? [{ ...first, version }, ...rest] : ops;
}

function withLane<T extends Item, D>(all: Lanes<T, D>, id: string, lane: Lane<T, D>, apply: Apply<T, D>): Lanes<T, D> {
  const shown = new Map(all.shown).set(id, lane.ops.reduce(apply, lane.confirmed));
  return { shown, lanes: lane.ops.length > 0 ? new Map(all.lanes).set(id, lane) : without(all.lanes, id) };
}

function without<V>(map: ReadonlyMap<string, V>, id: string): Map<string, V> {
  const rest = new Map(map);
  rest.delete(id);
  return rest;
}

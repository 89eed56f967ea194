/**
 * The process of one contestant: it reads what it is sent and answers how long that took. A process has compiled code,
 * prototypes and a heap of its own, so that no contestant runs on what another has left behind.
 */
import { loadReader } from "./load-reader";
import type { ReaderName } from "./reader";
import { type Order, read } from "./runs";

const reader = await loadReader(process.argv[2] as ReaderName);
process.on("message", (order: Order) => process.send?.(read(reader, order)));

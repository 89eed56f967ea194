/** Ids for rows that are written by hand-made SQL, of the kind that Prisma makes (UUID version 7). */
import { randomBytes } from "node:crypto";

let last = 0;

/**
 * A new id. Within one process each is greater than the one before, also within a millisecond (its 12 bits behind the
 * moment count up), so that rows made in order sort in order.
 */
export function newId(): string {
  const moment = Date.now() * 0x1000;
  last = Math.max(moment, last + 1);
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Math.floor(last / 0x1000), 0, 6);
  bytes.writeUInt16BE(0x7000 | (last % 0x1000), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

/**
 * Another id of the same moment: for a row whose own is taken, so that it stays in its place among rows that are read in the
 * order of their ids.
 */
export function idBeside(id: string): string {
  const bytes = randomBytes(8);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(0) & 0x3f), 0);
  const hex = bytes.toString("hex");
  return `${id.slice(0, 18)}-${hex.slice(0, 4)}-${hex.slice(4)}`;
}

/** Smaller than every id that was made at this moment or later, and greater than those from before. */
export function firstIdAt(moment: Date): string {
  const hex = Math.max(0, moment.getTime()).toString(16).padStart(12, "0");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-0000-0000-000000000000`;
}

/**
 * Zips as no honest program writes them, for tests of what reads them: every number and name of an entry can be given a lie.
 * Not for the app.
 */
import { crc32, deflateRawSync } from "node:zlib";

export interface RawEntry {
  readonly name: string;
  readonly data: Uint8Array | string;
  /** Deflated rather than stored. */
  readonly deflate?: boolean;
  /** Lies of the directory. */
  readonly size?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** The kind and rights of a file on Unix. */
  readonly mode?: number;
  /** Name where the data stand, if another. */
  readonly localName?: string;
  /** Says that its data are those of the entry of this index. */
  readonly sameAs?: number;
  /** An extra field of the directory. */
  readonly extra?: Buffer;
}

/** The zip, with its directory at the end. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const starts: number[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data);
    const packed = entry.deflate ? deflateRawSync(data) : data;
    const method = entry.method ?? (entry.deflate ? 8 : 0);
    const crc = entry.crc ?? crc32(data);
    const size = entry.size ?? data.length;
    const facts = { method, crc, size, packed: packed.length, flags: entry.flags ?? 0x800 };
    const start = entry.sameAs === undefined ? at : (starts[entry.sameAs] ?? 0);
    starts.push(start);
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([localHeader(entry.localName ?? entry.name, facts), packed]);
      parts.push(local);
      at += local.length;
    }
    directory.push(directoryEntry(entry, facts, start));
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, central, end]);
}

interface Facts {
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  readonly flags: number;
}

function localHeader(name: string, { method, crc, size, packed, flags }: Facts): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(flags, 6);
  header.writeUInt16LE(method, 8);
  header.writeUInt32LE(crc, 14);
  header.writeUInt32LE(packed, 18);
  header.writeUInt32LE(size, 22);
  header.writeUInt16LE(Buffer.byteLength(name), 26);
  return Buffer.concat([header, Buffer.from(name)]);
}

function directoryEntry(entry: RawEntry, { method, crc, size, packed, flags }: Facts, start: number): Buffer {
  const extra = entry.extra ?? Buffer.alloc(0);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(flags, 8);
  header.writeUInt16LE(method, 10);
  header.writeUInt32LE(crc, 16);
  header.writeUInt32LE(packed, 20);
  header.writeUInt32LE(size, 24);
  header.writeUInt16LE(Buffer.byteLength(entry.name), 28);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(start, 42);
  return Buffer.concat([header, Buffer.from(entry.name), extra]);
}

/**
 * The records of a zip around and behind its data, as bytes. The same files always give the same bytes: times and rights are
 * fixed, and nothing of the machine goes in. Sizes stand behind the data, for they are not known before. Pure.
 */

/** A file whose data have been written. */
export interface ZippedFile {
  readonly path: string;
  readonly crc32: number;
  readonly bytes: number;
  readonly packedBytes: number;
  /** Where its header begins in the zip. */
  readonly start: number;
}

const deflate = 8;
/** Names in UTF-8; sizes and CRC behind the data. */
const flags = 0x0808;
/** The first moment that a zip can hold: 1980-01-01. */
const [time, date] = [0, 0x0021];
/** Unix, version 6.3 of the format. */
const madeBy = 0x033f;
const rights = (0o100644 << 16) >>> 0;
const [plain, zip64] = [20, 45];
/** Says that the number stands elsewhere, because it does not fit. */
const elsewhere = 0xffffffff;
/** Greatest that stands in a field of four bytes. */
const most = 0xfffffffe;

const isLarge = (...numbers: readonly number[]) => numbers.some((number) => number > most);

/** What stands before the data of a file. */
export function fileHeader(path: string): Buffer {
  const name = Buffer.from(path);
  const record = Buffer.alloc(30);
  record.writeUInt32LE(0x04034b50, 0);
  record.writeUInt16LE(plain, 4);
  record.writeUInt16LE(flags, 6);
  record.writeUInt16LE(deflate, 8);
  record.writeUInt16LE(time, 10);
  record.writeUInt16LE(date, 12);
  record.writeUInt16LE(name.length, 26);
  return Buffer.concat([record, name]);
}

/** What stands behind the data of a file. */
export function fileEnd({ crc32, bytes, packedBytes, start }: ZippedFile): Buffer {
  const large = isLarge(bytes, packedBytes, start);
  const record = Buffer.alloc(large ? 24 : 16);
  record.writeUInt32LE(0x08074b50, 0);
  record.writeUInt32LE(crc32, 4);
  if (large) {
    writeLong(record, packedBytes, 8);
    writeLong(record, bytes, 16);
  } else {
    record.writeUInt32LE(packedBytes, 8);
    record.writeUInt32LE(bytes, 12);
  }
  return record;
}

/** The file's entry in the directory. */
export function directoryEntry({ path, crc32, bytes, packedBytes, start }: ZippedFile): Buffer {
  const name = Buffer.from(path);
  const large = isLarge(bytes, packedBytes, start);
  const extra = Buffer.alloc(large ? 28 : 0);
  if (large) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    writeLong(extra, bytes, 4);
    writeLong(extra, packedBytes, 12);
    writeLong(extra, start, 20);
  }
  const record = Buffer.alloc(46);
  record.writeUInt32LE(0x02014b50, 0);
  record.writeUInt16LE(madeBy, 4);
  record.writeUInt16LE(large ? zip64 : plain, 6);
  record.writeUInt16LE(flags, 8);
  record.writeUInt16LE(deflate, 10);
  record.writeUInt16LE(time, 12);
  record.writeUInt16LE(date, 14);
  record.writeUInt32LE(crc32, 16);
  record.writeUInt32LE(large ? elsewhere : packedBytes, 20);
  record.writeUInt32LE(large ? elsewhere : bytes, 24);
  record.writeUInt16LE(name.length, 28);
  record.writeUInt16LE(extra.length, 30);
  record.writeUInt32LE(rights, 38);
  record.writeUInt32LE(large ? elsewhere : start, 42);
  return Buffer.concat([record, name, extra]);
}

/**
 * The end of a zip.
 * @param start where its directory begins
 * @param bytes of the directory
 */
export function zipEnd(entries: number, start: number, bytes: number): Buffer {
  const many = entries >= 0xffff;
  const [farStart, longBytes] = [start >= elsewhere, bytes >= elsewhere];
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(many ? 0xffff : entries, 8);
  end.writeUInt16LE(many ? 0xffff : entries, 10);
  end.writeUInt32LE(longBytes ? elsewhere : bytes, 12);
  end.writeUInt32LE(farStart ? elsewhere : start, 16);
  return many || farStart || longBytes ? Buffer.concat([largeEnd(entries, start, bytes), end]) : end;
}

function largeEnd(entries: number, start: number, bytes: number): Buffer {
  const record = Buffer.alloc(76);
  record.writeUInt32LE(0x06064b50, 0);
  writeLong(record, 44, 4);
  record.writeUInt16LE(madeBy, 12);
  record.writeUInt16LE(zip64, 14);
  writeLong(record, entries, 24);
  writeLong(record, entries, 32);
  writeLong(record, bytes, 40);
  writeLong(record, start, 48);
  // Where to find the record that ends here.
  record.writeUInt32LE(0x07064b50, 56);
  writeLong(record, start + bytes, 64);
  record.writeUInt32LE(1, 72);
  return record;
}

function writeLong(record: Buffer, number: number, at: number): void {
  record.writeBigUInt64LE(BigInt(number), at);
}

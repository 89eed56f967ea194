/**
 * Deflates a file as it is made, with the sums that a zip and a manifest need. Making the next piece and deflating the present
 * one overlap: Node deflates in threads of its own. Keeps two batches of what goes in and a piece of what comes out.
 */
import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { crc32, createDeflateRaw, type DeflateRaw, deflateRaw } from "node:zlib";
import { type Chunk, TextRoom } from "./text-room";

export interface FileSums {
  readonly crc32: number;
  /** Before it was deflated. */
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

export interface DeflatedFile {
  /** To be read once. */
  readonly packed: AsyncIterable<Uint8Array>;
  /** Once all of it is read; throws before. */
  readonly sums: () => FileSums;
}

export type Chunks = AsyncIterable<Chunk>;

/** Of what comes out; pieces of 16 kB, as Node would have them, are a turn of the event loop each. */
const chunkSize = 128 * 1024;
/** Of what goes in: each batch wakes another thread, which costs as much as deflating some ten kilobytes. */
const batchSize = 512 * 1024;
const deflateWhole = promisify(deflateRaw);

/** Who stops reading stops the making of the file; what goes wrong in making it is thrown by the reading. */
export function deflated(content: Chunks, level: number): DeflatedFile {
  return summed((sums) => packing(content, level, sums));
}

/** A file that is there already, and short enough to be deflated at once. */
export function deflatedWhole(content: string | Uint8Array, level: number): DeflatedFile {
  return summed(async function* (sums) {
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (bytes.length > 0) sums.add(bytes);
    yield await deflateWhole(bytes, { level });
  });
}

function summed(packing: (sums: Sums) => AsyncGenerator<Uint8Array>): DeflatedFile {
  const sums = new Sums();
  return { packed: ended(packing(sums), sums), sums: () => sums.all() };
}

async function* ended(packed: AsyncGenerator<Uint8Array>, sums: Sums): AsyncGenerator<Uint8Array> {
  yield* packed;
  sums.end();
}

class Sums {
  readonly #hash = createHash("sha256");
  #crc = 0;
  #bytes = 0;
  #all: FileSums | null = null;

  /** @param bytes at least one: the CRC of none begins anew */
  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#crc = crc32(bytes, this.#crc);
    this.#bytes += bytes.length;
  }

  end(): void {
    this.#all = { crc32: this.#crc, bytes: this.#bytes, sha256: this.#hash.digest("hex") };
  }

  all(): FileSums {
    if (!this.#all) throw new Error("A file has not been read to its end.");
    return this.#all;
  }
}

async function* packing(content: Chunks, level: number, sums: Sums): AsyncGenerator<Uint8Array> {
  const stream = createDeflateRaw({ level, chunkSize });
  const feeding = feed(content, stream, sums);
  feeding.catch((error: Error) => stream.destroy(error));
  try {
    for await (const chunk of stream) yield chunk;
  } finally {
    stream.destroy();
    // Not before the making has let go of what it reads from.
    await feeding.catch(() => undefined);
  }
}

async function feed(content: Chunks, stream: DeflateRaw, sums: Sums): Promise<void> {
  let before = Promise.resolve();
  // While one batch is deflated the next is gathered in the other memory.
  let [room, busy] = [new TextRoom(), new TextRoom()];
  const handOn = async () => {
    if (room.length === 0) return;
    const bytes = room.take();
    [room, busy] = [busy, room];
    sums.add(bytes);
    await before;
    before = written(stream, bytes);
    // It is awaited with the next batch, and may fail before that one comes.
    before.catch(() => undefined);
  };
  for await (const chunk of content) {
    room.add(chunk);
    if (room.length >= batchSize) await handOn();
  }
  await handOn();
  await before;
  stream.end();
}

function written(stream: DeflateRaw, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(bytes, (error) => (error ? reject(error) : resolve()));
  });
}

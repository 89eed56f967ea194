/** The files of a zip by their paths, as a library of another make than the writer's reads them. For tests. */
import { buffer } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** In the order of the zip. */
export function unpacked(zip: Buffer): Promise<Map<string, Buffer>> {
  return new Promise((resolve, reject) => {
    const files = new Map<string, Buffer>();
    fromBuffer(zip, { lazyEntries: true }, (error, file) => {
      if (error) return reject(error);
      file.on("entry", (entry) => {
        file.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          files.set(entry.fileName, await buffer(stream));
          file.readEntry();
        });
      });
      file.on("end", () => resolve(files));
      file.on("error", reject);
      file.readEntry();
    });
  });
}

/** Ids made by the browser: of requests, so that sending twice decides once, and of files in a queue. Chance is used nowhere else. */

/**
 * A random UUID (version 4). Not `crypto.randomUUID`, which browsers hide on plain http under a name other than localhost:
 * an app in a closed network is reached just so.
 */
export function newRequestId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    // Version and variant, as RFC 9562 lays them down.
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, "0");
  }).join("");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}

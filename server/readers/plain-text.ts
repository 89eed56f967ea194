/** Plain text and Markdown. Markdown stays as it is written: its marks are part of the words that evidence points at. */
import { decodeSource } from "@/lib/text/decode";
import type { Reader } from "./reader";

export const plainText: Reader = {
  endings: [".txt", ".md"],
  async read(bytes) {
    return decodeSource(bytes);
  },
};

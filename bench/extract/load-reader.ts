/** Loads a contestant, in the process that is its own, and no other's code. */
import type { Reader, ReaderName } from "./reader";

/** Loads a contestant's code, and no other's. */
export async function loadReader(name: ReaderName): Promise<Reader> {
  switch (name) {
    case "engine":
      return (await import("./engine")).engine;
    case "textStage":
      return (await import("./text-stage")).textStage;
    case "cutting":
      return (await import("./text-stage")).cutting;
    case "segmenter":
      return (await import("./segmenter")).segmenter;
    case "recognizers":
      return (await import("./recognizers")).recognizers;
  }
}

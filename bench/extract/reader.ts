/** What every contestant is: it reads a text. Each is loaded in a process of its own only. */

/** Reads one text and says how much it found in it, so that no work can be left out. */
export type Reader = (text: string) => number;

export type ReaderName = "engine" | "textStage" | "cutting" | "segmenter" | "recognizers";

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

/** What every contestant is: it reads a text. The code of each is load-reader.ts's to load. */

/** Reads one text and says how much it found in it, so that no work can be left out. */
export type Reader = (text: string) => number;

export type ReaderName = "engine" | "textStage" | "cutting" | "segmenter" | "recognizers";

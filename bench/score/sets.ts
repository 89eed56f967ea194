/** The annotated sets, where they lie, and what the engine makes of their texts. Reads files; scores nothing. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extract } from "@/lib/extract/extract";
import type { ExtractedFact } from "@/lib/extract/extraction";
import { cutArticles } from "@/lib/text/articles";
import { decodeSource } from "@/lib/text/decode";
import { type GoldFact, readGold } from "./gold-facts";

interface GoldSet {
  /** Folders, relative to the project. */
  readonly gold: string;
  readonly texts: string;
  /** False: no rule is tuned on it, so that no one may look at single errors either. */
  readonly tuned: boolean;
}

/** `dev` stands beside the project and may be absent. */
export const goldSets = {
  dev: { gold: "../shared/gold/dev", texts: "../shared/corpus", tuned: true },
  tune: { gold: "bench/gold/tune", texts: "bench/gold/tune", tuned: true },
  calibrate: { gold: "bench/gold/calibrate", texts: "bench/gold/calibrate", tuned: false },
  heldout: { gold: "bench/gold/heldout", texts: "bench/gold/heldout", tuned: false },
} as const satisfies Record<string, GoldSet>;

export type SetName = keyof typeof goldSets;
export const setNames = Object.keys(goldSets) as readonly SetName[];

/** One annotated text, and what the engine reads in it. */
export interface AnnotatedText {
  /** File name without `.txt`. */
  readonly name: string;
  readonly text: string;
  readonly gold: readonly GoldFact[];
  readonly facts: readonly ExtractedFact[];
}

/** True if the set's folders are there. */
export function isPresent(root: string, name: SetName): boolean {
  return existsSync(join(root, goldSets[name].gold)) && existsSync(join(root, goldSets[name].texts));
}

/** All texts of a set in the order of their names. Throws where a file cannot be read or its annotation does not fit. */
export function readSet(root: string, name: SetName): AnnotatedText[] {
  const { gold, texts } = goldSets[name];
  return readdirSync(join(root, gold))
    .filter((file) => file.endsWith(".jsonl"))
    .sort()
    .map((file) => readAnnotated(join(root, gold, file), join(root, texts, file.replace(/\.jsonl$/, ".txt"))));
}

function readAnnotated(goldPath: string, textPath: string): AnnotatedText {
  const name = textPath.slice(textPath.search(/[^/\\]*$/), -".txt".length);
  const decoded = decodeSource(readFileSync(textPath));
  if (!decoded.ok) throw new Error(`${textPath}: ${decoded.code}`);
  const { text } = decoded;
  try {
    const facts = cutArticles(text).flatMap((article) => extract(text, article).facts);
    return { name, text, gold: readGold(readFileSync(goldPath, "utf8"), text), facts };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

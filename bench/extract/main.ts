/**
 * `npm run bench:extract [-- --quick]`: how fast the engine is beside its peers, in one thread and one run. Prints tables;
 * fails only if something cannot run, never for a time.
 */
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { Lanes } from "./lanes";
import { type LargeRun, runLarge } from "./memory";
import { measure, type RunReader } from "./rounds";
import { dearerRow, fasterRow, largeHead, largeRow, printTable, ratioHead, resultHead, resultRow } from "./tables";
import { lengthOf, paragraphsOf, readTexts } from "./texts";

const { values: options } = parseArgs({ options: { quick: { type: "boolean", default: false } } });
const rounds = options.quick ? 5 : 15;
/** The peer is some hundred times slower: a part of the text must do. */
const peerLength = options.quick ? 500 : 2_000;
const peerRounds = options.quick ? 3 : 7;
const oneStringLength = 100_000;
/** One string of this length is enough to see that the peer's time grows faster than its text. */
const peerStringLength = options.quick ? 1_000 : 4_000;
const memoryBase = options.quick ? 50_000 : 250_000;
const largeBytes = options.quick ? 1e6 : 10e6;

async function main(): Promise<void> {
  const { folders, files } = readTexts();
  const processor = cpus()[0]?.model.trim() ?? "";
  process.stdout.write(`Node ${process.version}, ${processor}; ${files.length} files of ${folders.join(", ")}\n`);
  const lanes = new Lanes();
  const run: RunReader = (reader, order) => lanes.run(reader, order);
  await comparePeers(run, files);
  await compareOneString(run, files);
  lanes.close();
  measureLarge(files);
}

async function comparePeers(run: RunReader, files: readonly string[]): Promise<void> {
  const part = takeParagraphs(files, peerLength).join("\n");
  const [whole, ...others] = await measure(
    run,
    [
      { name: "engine: cut and extract", reader: "engine", texts: files },
      { name: "text stage: cut, layout, sentences, fold, numerals", reader: "textStage", texts: files },
      { name: "text stage: cut alone", reader: "cutting", texts: files },
      { name: "Intl.Segmenter, a call a file", reader: "segmenter", texts: files },
      { name: "Intl.Segmenter, a call a paragraph", reader: "segmenter", texts: paragraphsOf(files) },
    ],
    rounds,
  );
  const [wholeOnPart, peer] = await measure(
    run,
    [
      { name: "engine, on the peer's part", reader: "engine", texts: [part] },
      { name: "recognizers-text-suite, zh-cn", reader: "recognizers", texts: [part] },
    ],
    peerRounds,
  );
  if (!whole || !wholeOnPart || !peer) return;
  printTable("Rates", [resultHead, ...[whole, ...others, wholeOnPart, peer].map(resultRow)]);
  printTable("Times as fast, medians of the rounds' own ratios", [
    ratioHead,
    ...others.map((other) => fasterRow(whole, other)),
    fasterRow(wholeOnPart, peer),
  ]);
}

/** The same words with and without breaks: what is linear costs the same. */
async function compareOneString(run: RunReader, files: readonly string[]): Promise<void> {
  const paragraphs = takeParagraphs(files, oneStringLength);
  const few = takeParagraphs(files, peerStringLength);
  const [one, broken, single] = await measure(
    run,
    [
      { name: "engine, one string without breaks", reader: "engine", texts: [paragraphs.join("")] },
      { name: "engine, one text by paragraphs", reader: "engine", texts: [paragraphs.join("\n\n")] },
      { name: "engine, a call a paragraph", reader: "engine", texts: paragraphs },
    ],
    Math.min(rounds, 7),
  );
  const [peerOne, peerSingle] = await measure(
    run,
    [
      { name: "recognizers, one string without breaks", reader: "recognizers", texts: [few.join("")] },
      { name: "recognizers, a call a paragraph", reader: "recognizers", texts: few },
    ],
    3,
  );
  if (!one || !broken || !single || !peerOne || !peerSingle) return;
  printTable("One long string", [resultHead, ...[one, broken, single, peerOne, peerSingle].map(resultRow)]);
  printTable("Times as dear a character, medians of the rounds' own ratios", [
    ratioHead,
    dearerRow(one, broken),
    dearerRow(one, single),
    dearerRow(peerOne, peerSingle),
  ]);
}

function measureLarge(files: readonly string[]): void {
  const bytesPerCharacter = Buffer.byteLength(files.join("")) / lengthOf(files);
  const runs: [string, LargeRun][] = [1, 2, 4].map((factor) => [
    factor === 1 ? "n" : `${factor}n`,
    runLarge(factor * memoryBase),
  ]);
  runs.push([`${largeBytes / 1e6} MB`, runLarge(Math.ceil(largeBytes / bytesPerCharacter))]);
  printTable("Memory and large texts", [largeHead, ...runs.map(([name, run]) => largeRow(name, run))]);
}

/** Paragraphs in order, over and over, until they hold `length` UTF-16 units. */
function takeParagraphs(files: readonly string[], length: number): string[] {
  const all = paragraphsOf(files);
  const taken: string[] = [];
  for (let size = 0; size < length; ) {
    const next = all[taken.length % all.length] ?? "";
    taken.push(next);
    size += next.length;
  }
  return taken;
}

await main();

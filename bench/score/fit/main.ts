/**
 * `npm run score:fit -- [--collect TEXT…] [--try]`: fits the confidence and writes its weights. How much each doubt counts
 * comes from the kept sample, how high the whole stands from the texts in bench/gold/calibrate, as the engine reads them
 * now. `--collect` first takes texts of the tune set into the sample: do that when a text is new, before rules are tuned to
 * it. The same sample, texts and engine always give the same weights.
 */
import { Command } from "commander";
import { print } from "@/cli/print";
import { doubtIds } from "@/lib/extract/doubts/doubts";
import { printReliability } from "../print";
import { reliabilityOf } from "../reliability";
import { isPresent, readSet } from "../sets";
import { calibrate, calibrateOnOthers } from "./calibrate";
import { examplesOf, fitWeights } from "./fit-weights";
import type { Model } from "./logistic";
import { readSample, type SampleFact, sampleOf, writeSample } from "./sample";
import { writeWeights } from "./weights-file";

const root = process.cwd();

new Command("score:fit")
  .description("fits the confidence and writes its weights")
  .option("--collect <text...>", "texts of the tune set to take into the sample, as they are read now")
  .option("--try", "print what the fit is worth, write nothing")
  .action(({ collect = [], try: trial = false }: { collect?: string[]; try?: boolean }) => {
    const kept = readSample(root).filter(({ text }) => !collect.includes(text));
    const sample = [...kept, ...(collect.length > 0 ? collectTexts(collect) : [])];
    const { model, ridge } = fitWeights(sample);
    printWeights(sample, model, ridge);
    const height = examplesOf(isPresent(root, "calibrate") ? readSet(root, "calibrate").flatMap(sampleOf) : []);
    const fitted = calibrate(model, height);
    printReliability("Calibration texts, each by the others", reliabilityOf(calibrateOnOthers(model, height)));
    if (trial) return;
    writeSample(root, sample);
    writeWeights(root, fitted);
  })
  .parse();

function collectTexts(names: readonly string[]): SampleFact[] {
  const texts = readSet(root, "tune").filter(({ name }) => names.includes(name));
  const missing = names.filter((name) => !texts.some((text) => text.name === name));
  if (missing.length > 0) throw new Error(`not in the tune set: ${missing.join(", ")}`);
  return texts.flatMap(sampleOf);
}

/** Each doubt with its weight before calibration, and how often it came true. */
function printWeights(sample: readonly SampleFact[], { weights }: Model, ridge: number): void {
  const wrong = sample.filter((fact) => fact.wrong.length > 0).length;
  const texts = new Set(sample.map(({ text }) => text)).size;
  print(`Sample: ${sample.length} facts of ${texts} texts, ${wrong} of them wrong; ridge ${ridge}`);
  for (const [index, doubt] of doubtIds.entries()) {
    const own = sample.filter(({ doubts }) => doubts.includes(doubt));
    const ownWrong = own.filter((fact) => fact.wrong.length > 0).length;
    print(`${(weights[index] ?? 0).toFixed(2)}  ${doubt}: ${own.length} facts, ${ownWrong} wrong`);
  }
}

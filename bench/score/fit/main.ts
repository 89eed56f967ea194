/**
 * `npm run score:fit -- [--collect TEXT…] [--try]`: fits the confidence and writes its weights. How much each doubt counts
 * comes from the kept sample, how high the whole stands from the texts in bench/gold/calibrate, as the engine reads them
 * now. `--collect` first takes texts of the tune set into the sample: do that when a text is new, before rules are tuned to
 * it. The same sample, texts and engine always give the same weights.
 */
import { Command } from "commander";
import { print, printTable } from "@/cli/print";
import { doubtIds, factParts } from "@/lib/extract/doubts/doubts";
import { printReliability } from "../print";
import { reliabilityOf } from "../reliability";
import { readSet } from "../sets";
import { calibrate, calibrateOnOthers } from "./calibrate";
import { chooseRidges, fitParts, type Parts, saidByOthers } from "./fit-parts";
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
    const ridges = chooseRidges(sample);
    const parts = fitParts(sample, ridges);
    printWeights(sample, parts);
    print(`ridges ${Object.entries(ridges).flat().join(" ")}`);
    printReliability(
      "Sample, each text by the others, before calibration",
      reliabilityOf(saidByOthers(sample, ridges)),
    );
    const measured = readSet(root, "calibrate").flatMap(sampleOf);
    const fitted = calibrate(parts, measured);
    print(`\nbase ${fitted.base.toFixed(2)}, factor ${fitted.factor.toFixed(2)}`);
    printReliability("Calibration texts, each by the others", reliabilityOf(calibrateOnOthers(parts, measured)));
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

/** Each doubt with its weights, and how often it came true. */
function printWeights(sample: readonly SampleFact[], parts: Parts): void {
  const names = Object.keys(factParts) as (keyof typeof factParts)[];
  const wrongIn = (facts: readonly SampleFact[]) => facts.filter(({ wrong }) => wrong.length > 0).length;
  const texts = new Set(sample.map(({ text }) => text)).size;
  print(`Sample: ${sample.length} facts of ${texts} texts, ${wrongIn(sample)} of them wrong`);
  printTable(
    ["doubt", "facts", "wrong", ...names],
    [
      ["none", "", "", ...names.map((part) => parts[part].base.toFixed(2))],
      ...doubtIds.map((doubt) => {
        const own = sample.filter(({ doubts }) => doubts.includes(doubt));
        const weights = names.map((part) => parts[part].doubts[doubt]?.toFixed(2) ?? "");
        return [doubt, String(own.length), String(wrongIn(own)), ...weights];
      }),
    ],
  );
}

/**
 * `npm run score -- [SET…] [--errors] [--json]`: how well the engine reads the annotated texts. Without a set, all that are
 * there. Errors one by one are shown only of sets that rules may be tuned on.
 */
import { Command } from "commander";
import { endWith, print, remark } from "@/cli/print";
import { missesOf } from "./misses";
import { printReport } from "./print";
import { reportOf } from "./report";
import { goldSets, isPresent, readSet, type SetName, setNames } from "./sets";

interface Options {
  readonly errors?: boolean;
  readonly json?: boolean;
}

const root = process.cwd();

new Command("score")
  .description("scores the extraction on annotated texts")
  .argument("[set...]", `any of ${setNames.join(", ")}; without one, all that are there`)
  .option("--errors", "list what was missed or wrong, of sets that rules are tuned on")
  .option("--json", "print everything as one JSON value")
  .action((asked: string[], { errors = false, json = false }: Options) => {
    const names = asked.length > 0 ? asked.filter(isKnown) : setNames.filter((name) => isPresent(root, name));
    const missing = asked.length > 0 ? names.filter((name) => !isPresent(root, name)) : [];
    for (const name of missing) refuse(`${name}: ${goldSets[name].gold} is not there`);
    const there = names.filter((name) => !missing.includes(name));
    const sets = there.map((name) => ({ name, texts: readSet(root, name) }));
    if (json)
      print(JSON.stringify(Object.fromEntries(sets.map(({ name, texts }) => [name, reportOf(texts)])), null, 1));
    for (const { name, texts } of sets) {
      if (!json) printReport(name, reportOf(texts));
      if (!errors) continue;
      if (!goldSets[name].tuned)
        refuse(`${name}: no list of errors. Rules would be tuned to it, and its score would say nothing any more.`);
      else if (!json) for (const miss of texts.flatMap(missesOf)) print(miss);
    }
  })
  .parse();

function isKnown(name: string): name is SetName {
  if (name in goldSets) return true;
  refuse(`${name}: no such set; there are ${setNames.join(", ")}`);
  return false;
}

function refuse(why: string): void {
  remark(why);
  endWith(1);
}

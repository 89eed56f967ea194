/**
 * Every entry of every lexicon is shown at work by a case (`<lexicon>.cases.ts`). A new word in a table is put into the
 * table's sentence by itself; where it does not fit, or for a new table, the failure says what to write where.
 */
import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type LexiconCases, readSentence } from "../testing/lexicon-cases";
import * as changeVerbs from "./change-verbs";
import { cases as changeVerbCases } from "./change-verbs.cases";
import * as comparisons from "./comparisons";
import { cases as comparisonCases } from "./comparisons.cases";
import * as fillers from "./fillers";
import { cases as fillerCases } from "./fillers.cases";
import * as governing from "./governing-verbs";
import { cases as governingCases } from "./governing-verbs.cases";
import * as periods from "./periods";
import { cases as periodCases } from "./periods.cases";
import * as places from "./places";
import { cases as placeCases } from "./places.cases";
import * as holidays from "./public-holidays";
import { cases as holidayCases } from "./public-holidays.cases";
import * as qualifiers from "./qualifiers";
import { cases as qualifierCases } from "./qualifiers.cases";
import * as phrases from "./set-phrases";
import { cases as phraseCases } from "./set-phrases.cases";
import * as units from "./units";
import { cases as unitCases } from "./units.cases";

/** Each lexicon file with its tables and their cases. */
const lexicons: Readonly<Record<string, readonly [tables: object, cases: LexiconCases]>> = {
  "change-verbs": [changeVerbs, changeVerbCases],
  comparisons: [comparisons, comparisonCases],
  fillers: [fillers, fillerCases],
  "governing-verbs": [governing, governingCases],
  periods: [periods, periodCases],
  places: [places, placeCases],
  "public-holidays": [holidays, holidayCases],
  qualifiers: [qualifiers, qualifierCases],
  "set-phrases": [phrases, phraseCases],
  units: [units, unitCases],
};

describe("cases", () => {
  it("are there for every lexicon file", () => {
    const files = readdirSync(import.meta.dirname).filter((file) => /^[a-z-]+\.ts$/.test(file));
    const missing = files.map((file) => file.slice(0, -".ts".length)).filter((name) => !lexicons[name]);
    expect(missing, "write <name>.cases.ts beside it and name both in lexicon.test.ts").toEqual([]);
  });

  it.each(Object.entries(lexicons))("are there for every table of %s", (name, [tables, cases]) => {
    const missing = Object.keys(tables).filter((table) => !cases[table]);
    expect(
      missing,
      `add each to the cases of ${name}.cases.ts: a sentence with the word in it, and what it shows`,
    ).toEqual([]);
    expect(Object.keys(cases).filter((table) => !(table in tables))).toEqual([]);
  });
});

describe.each(Object.entries(lexicons))("%s", (name, [, cases]) => {
  it.each(Object.entries(cases))(
    "every entry of %s does its work",
    (table, { entries, sentence, own, article, shows }) => {
      const idle = entries.flatMap((entry) => {
        const text = own?.[entry] ?? sentence(entry);
        const read = readSentence(text, article);
        return shows(read, entry) ? [] : [`${entry}: ${text} → ${JSON.stringify(read.last)}`];
      });
      const advice = `these do nothing in their sentence; give them one of their own (\`own\` of ${table} in ${name}.cases.ts), or take them out of ${name}.ts`;
      expect(idle, advice).toEqual([]);
    },
  );

  it.each(Object.entries(cases))(
    "a word that is not in %s does not do it",
    (_, { other, sentence, article, shows }) => {
      expect(shows(readSentence(sentence(other), article), other)).toBe(false);
    },
  );

  it.each(Object.entries(cases))(
    "%s has sentences of their own only for entries that it has",
    (_, { entries, own }) => {
      expect(Object.keys(own ?? {}).filter((entry) => !entries.includes(entry))).toEqual([]);
    },
  );
});

const split = (words: string) => words.split(/\s+/).filter(Boolean);

describe("lexicons", () => {
  it("no verb both rises and falls", () => {
    const down = new Set(split(changeVerbs.falling));
    expect(split(changeVerbs.rising).filter((verb) => down.has(verb))).toEqual([]);
  });

  it("no unit holds 万 or 亿, which belong to the number", () => {
    const { measureWords, physicalUnits } = units;
    expect(split(`${measureWords} ${physicalUnits}`).filter((unit) => /^[万亿]/.test(unit))).toEqual([]);
  });

  it.each([
    ["governingVerbs", governing.governingVerbs],
    ["bodies", governing.bodies],
    ["setPhrases", phrases.setPhrases],
    ["lineNumbers", phrases.lineNumbers],
  ])("%s holds words without punctuation", (_, words) => {
    expect(split(words).filter((word) => /[，。、；：]/.test(word))).toEqual([]);
  });
});

/**
 * Corrections of a fact's fields between its proposal and its approval, played on raw text: each found what stood there before, and
 * in the end the fact stands there. A corrected field loses the words that it was read from, as lib/review has it.
 */
import { factFieldNames } from "@/lib/fact/fact";
import { momentForm, type RawFact } from "./raw-fact";

const id = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const text = '"[^"\\\\\\x00-\\x1f]*"|null';
const offset = "(?:0|[1-9]\\d{0,8})";
const source = `\\{"how":"(?:stated|inherited)","span":(?:null|\\{"start":${offset},"end":${offset}\\})\\}`;

const startForm = new RegExp(
  `\\{"id":"(${id})","factId":"(${id})","kind":"correct","version":(\\d+),"changes":\\{`,
  "y",
);
const fieldForm = new RegExp(`"([a-zA-Z]+)":\\{"from":(${text}),"to":(${text})\\}([,}])`, "y");
const sourceForm = new RegExp(`"sources\\.([a-zA-Z]+)":\\{"from":${source},"to":null\\}([,}])`, "y");
const endForm = new RegExp(
  `,"reason":null,"note":null,"undoes":null,"by":"(P[1-9]\\d{0,8})","at":"${momentForm}"\\}\\n`,
  "y",
);

/** Separators that packages escape: a string with one of them is not spelled as it should be. */
const separators = /\xc2\x85|\xe2\x80[\xa8\xa9]/;
const fieldNames: ReadonlySet<string> = new Set(factFieldNames);

export class RawCorrections {
  readonly #lost = new Set<string>();

  /**
   * @param fields what was proposed
   * @param sources the sources of the fact's fields as they stand in its line
   */
  constructor(
    private readonly fact: RawFact,
    private readonly fields: Map<string, string>,
    private readonly sources: string,
  ) {}

  /** Reads `count` corrections from `at` on; answers where the last one ended, or -1. */
  read(raw: string, at: number, count: number, ids: string[], by: string[]): number {
    if (count < 0) return -1;
    for (const value of this.fields.values()) if (!isSpelled(value)) return -1;
    for (let index = 0; index < count; index++) {
      startForm.lastIndex = at;
      const match = startForm.exec(raw);
      if (!match || match[2] !== this.fact.id || match[3] !== String(index + 2)) return -1;
      endForm.lastIndex = this.#changes(raw, startForm.lastIndex);
      const end = endForm.lastIndex > 0 ? endForm.exec(raw) : null;
      if (!end) return -1;
      ids.push(match[1] ?? "");
      by.push(end[1] ?? "");
      at = endForm.lastIndex;
    }
    return this.#leadsToFact() ? at : -1;
  }

  /** Plays the changes from `at` on; answers where they ended, or -1. */
  #changes(raw: string, at: number): number {
    let before = "";
    for (;;) {
      fieldForm.lastIndex = at;
      sourceForm.lastIndex = at;
      const field = fieldForm.exec(raw);
      const match = field ?? sourceForm.exec(raw);
      if (!match) return -1;
      const [, name = ""] = match;
      const key = field ? name : `sources.${name}`;
      if (key <= before || !(field ? this.#change(name, field[2], field[3]) : this.#lose(name))) return -1;
      before = key;
      at = field ? fieldForm.lastIndex : sourceForm.lastIndex;
      if (raw.charCodeAt(at - 1) === 0x7d) return at;
    }
  }

  #change(name: string, from: string | undefined, to = ""): boolean {
    if (this.fields.get(name) !== from || !isSpelled(to)) return false;
    this.fields.set(name, to);
    return true;
  }

  #lose(name: string): boolean {
    if (!fieldNames.has(name) || this.#lost.has(name)) return false;
    this.#lost.add(name);
    return true;
  }

  #leadsToFact(): boolean {
    for (const name of factFieldNames) {
      if (this.fields.get(name) !== this.fact[name]) return false;
      if (this.#lost.has(name) && this.sources.includes(`"${name}":`)) return false;
    }
    return true;
  }
}

function isSpelled(json: string): boolean {
  return !json.includes("\\") && !separators.test(json);
}

/**
 * JSON as the database writes it, put in the order and spelling of decisions.jsonl without being taken apart into objects and made again:
 * most of a decision is copied as it stands. Pure.
 */
import { escapedSeparators, jsonString, jsonText } from "@/lib/export/jsonl";
import { type KeyOrder, keyOrder } from "./key-order";

const [quote, backslash, brace, bracket, comma, colon] = [0x22, 0x5c, 0x7b, 0x5b, 0x2c, 0x3a];
const space = 0x20;
/** A number that JSON.parse gives back as it stands; all others are spelled by it. */
const short = /^(?:0|-?[1-9]\d{0,14})$/;

/** A text, a number or a word that stands as it is: nothing in it is escaped, and nothing has to be. */
const plain = '("[^"\\\\\\u0085\\u2028\\u2029]*"|null|true|false|0|-?[1-9]\\d{0,14})';
/** The two objects that nearly all of a decision is made of, as jsonb orders their keys: a change, and linked words. */
const change = new RegExp(`\\{"to": ${plain}, "from": ${plain}\\}`, "y");
const words = new RegExp(`\\{"end": ${plain}, "role": ${plain}, "quote": ${plain}, "start": ${plain}\\}`, "y");

/** One entry of an object: its key, and its value as JSON in the order of decisions.jsonl. */
export interface StoredEntry {
  readonly key: string;
  readonly value: string;
}

/**
 * The same as sortedJson says of what JSON.parse gives.
 * @param json of jsonb: a space behind commas and colons and none elsewhere, every character escaped that has to be and no other
 */
export function sortedStored(json: string): string {
  return new Stored(json).value();
}

/** The entries of an object in their order. Throws if it is none. */
export function storedEntries(json: string): readonly StoredEntry[] {
  if (json.charCodeAt(0) !== brace) throw new TypeError("What was stored is no object.");
  return new Stored(json).entries();
}

class Stored {
  #at = 0;

  constructor(private readonly json: string) {}

  value(): string {
    const first = this.json.charCodeAt(this.#at);
    if (first === quote) return this.#string();
    if (first === brace) return this.#usual() ?? this.#object();
    return first === bracket ? this.#array() : this.#word();
  }

  /** The object, if it is one of the two. */
  #usual(): string | null {
    change.lastIndex = this.#at;
    const [, to, from] = change.exec(this.json) ?? [];
    if (from !== undefined) {
      this.#at = change.lastIndex;
      return `{"from":${from},"to":${to}}`;
    }
    words.lastIndex = this.#at;
    const [, end, role, quoted, start] = words.exec(this.json) ?? [];
    if (start === undefined) return null;
    this.#at = words.lastIndex;
    return `{"role":${role},"start":${start},"end":${end},"quote":${quoted}}`;
  }

  #object(): string {
    let text = "";
    for (const { key, value } of this.entries()) text += `${text === "" ? "" : ","}${jsonString(key)}:${value}`;
    return `{${text}}`;
  }

  entries(): readonly StoredEntry[] {
    const keys: string[] = [];
    const values: string[] = [];
    // Behind the brace, then behind each comma and its space.
    for (let more = this.#opens(0x7d); more; more = this.#goesOn()) {
      keys.push(this.#key());
      this.#skip(colon);
      values.push(this.value());
    }
    const order: KeyOrder = keyOrder(keys);
    return order.map((nth) => ({ key: keys[nth] ?? "", value: values[nth] ?? "" }));
  }

  #array(): string {
    let text = "";
    for (let more = this.#opens(0x5d); more; more = this.#goesOn()) text += `${text === "" ? "" : ","}${this.value()}`;
    return `[${text}]`;
  }

  /** Steps behind the opening sign; false, and behind the closing one too, if nothing is between them. */
  #opens(close: number): boolean {
    this.#at++;
    if (this.json.charCodeAt(this.#at) !== close) return true;
    this.#at++;
    return false;
  }

  /** Steps behind the comma, or behind the closing sign. */
  #goesOn(): boolean {
    const more = this.json.charCodeAt(this.#at) === comma;
    this.#at++;
    if (more && this.json.charCodeAt(this.#at) === space) this.#at++;
    return more;
  }

  #skip(sign: number): void {
    if (this.json.charCodeAt(this.#at) !== sign) throw new SyntaxError(`Stored JSON is broken at ${this.#at}.`);
    this.#at++;
    if (this.json.charCodeAt(this.#at) === space) this.#at++;
  }

  #key(): string {
    const text = this.#quoted();
    return text.includes("\\") ? JSON.parse(text) : text.slice(1, -1);
  }

  #string(): string {
    return escapedSeparators(this.#quoted());
  }

  #quoted(): string {
    const start = this.#at;
    let end = this.json.indexOf('"', start + 1);
    while (end >= 0 && this.#isEscaped(end)) end = this.json.indexOf('"', end + 1);
    if (end < 0) throw new SyntaxError(`Stored JSON is broken at ${start}.`);
    this.#at = end + 1;
    return this.json.slice(start, end + 1);
  }

  #isEscaped(at: number): boolean {
    let before = at;
    while (this.json.charCodeAt(before - 1) === backslash) before--;
    return (at - before) % 2 === 1;
  }

  /** A number, or one of the three words. */
  #word(): string {
    const start = this.#at;
    for (let sign = this.json.charCodeAt(start); sign !== comma && sign !== 0x7d && sign !== 0x5d; ) {
      if (Number.isNaN(sign)) break;
      sign = this.json.charCodeAt(++this.#at);
    }
    const text = this.json.slice(start, this.#at);
    return text === "null" || short.test(text) ? text : jsonText(JSON.parse(text));
  }
}

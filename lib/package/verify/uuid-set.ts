/**
 * Which ids were seen, in a table of numbers: sixteen bytes an id. A set of strings needs a hundred, and a package may hold a
 * million facts and twice as many decisions.
 */

/** Keeps at least half of its places free. */
const initialPlaces = 1024;

export class UuidSet {
  #places = new Int32Array(initialPlaces * 4);
  #mask = initialPlaces - 1;
  #size = 0;
  /** The id of zeros alone marks a free place; it is kept here. */
  #zero = false;

  get size(): number {
    return this.#size + (this.#zero ? 1 : 0);
  }

  /** False if it was there already. Throws a RangeError for what is no id of 32 hexadecimal digits and four hyphens. */
  add(id: string): boolean {
    return this.#seek(id, true);
  }

  /** True if it was added. Throws a RangeError as `add` does. */
  has(id: string): boolean {
    return !this.#seek(id, false);
  }

  /** As `add`, for the id whose digits stand in these bytes. */
  addBytes(bytes: Uint8Array, at: number): boolean {
    const a = byteDigits(bytes, at, 8, 0);
    const b = byteDigits(bytes, at + 14, 4, byteDigits(bytes, at + 9, 4, 0));
    const c = byteDigits(bytes, at + 24, 4, byteDigits(bytes, at + 19, 4, 0));
    return this.#seekNumbers(a, b, c, byteDigits(bytes, at + 28, 8, 0), true);
  }

  /** True if the id was not there. */
  #seek(id: string, enter: boolean): boolean {
    if (id.length !== 36) throw new RangeError(`not an id: ${id.slice(0, 40)}`);
    const a = digits(id, 0, 8, 0);
    const b = digits(id, 14, 18, digits(id, 9, 13, 0));
    const c = digits(id, 24, 28, digits(id, 19, 23, 0));
    return this.#seekNumbers(a, b, c, digits(id, 28, 36, 0), enter);
  }

  #seekNumbers(a: number, b: number, c: number, d: number, enter: boolean): boolean {
    if ((a | b | c | d) === 0) {
      const isNew = !this.#zero;
      this.#zero ||= enter;
      return isNew;
    }
    if (enter && this.#size * 2 > this.#mask) this.#grow();
    return this.#put(a, b, c, d, enter);
  }

  #put(a: number, b: number, c: number, d: number, enter: boolean): boolean {
    const places = this.#places;
    const last = (this.#mask << 2) | 3;
    let from = (mix(a, b, c, d) & this.#mask) << 2;
    while ((places[from] ?? 0) !== 0 || places[from + 1] !== 0 || places[from + 2] !== 0 || places[from + 3] !== 0) {
      if (places[from] === a && places[from + 1] === b && places[from + 2] === c && places[from + 3] === d)
        return false;
      from = (from + 4) & last;
    }
    if (!enter) return true;
    places[from] = a;
    places[from + 1] = b;
    places[from + 2] = c;
    places[from + 3] = d;
    this.#size++;
    return true;
  }

  #grow(): void {
    const old = this.#places;
    this.#mask = this.#mask * 2 + 1;
    this.#places = new Int32Array((this.#mask + 1) * 4);
    this.#size = 0;
    for (let from = 0; from < old.length; from += 4) {
      const a = old[from] ?? 0;
      const b = old[from + 1] ?? 0;
      const c = old[from + 2] ?? 0;
      const d = old[from + 3] ?? 0;
      if ((a | b | c | d) !== 0) this.#put(a, b, c, d, true);
    }
  }
}

/** The hexadecimal digits behind those of `before`, in 32 bits. */
function digits(id: string, start: number, end: number, before: number): number {
  let value = before;
  for (let at = start; at < end; at++) {
    const digit = digitOf(id.charCodeAt(at));
    if (digit < 0) throw new RangeError(`not an id: ${id.slice(0, 40)}`);
    value = (value << 4) | digit;
  }
  return value;
}

/** The same, of `length` bytes. */
function byteDigits(bytes: Uint8Array, start: number, length: number, before: number): number {
  let value = before;
  for (let at = start; at < start + length; at++) {
    const digit = digitOf(bytes[at] ?? 0);
    if (digit < 0) throw new RangeError("not an id");
    value = (value << 4) | digit;
  }
  return value;
}

function digitOf(code: number): number {
  return code >= 48 && code <= 57 ? code - 48 : code >= 97 && code <= 102 ? code - 87 : -1;
}

/** Ids of one process differ in few digits; each must move all places. */
function mix(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a ^ (a >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ b ^ (hash >>> 13), 0xc2b2ae35);
  hash = Math.imul(hash ^ c ^ (hash >>> 16), 0x27d4eb2f);
  hash = Math.imul(hash ^ d ^ (hash >>> 15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

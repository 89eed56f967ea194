/**
 * Whether the fields of a fact have the codebook's forms, asked once of each distinct place, indicator and period and of each
 * combination of units. Says what `checkFields` says of the whole fact, which looks at no more than these parts together.
 */
import { findingCodes } from "@/lib/checks/finding";
import type { FactFields } from "@/lib/fact/fact";
import { checkFields } from "@/lib/fact/validate";
import { type Raw, rawOf } from "./raw";
import { RawCache } from "./raw-cache";
import { type RawCell, RawCells } from "./raw-cells";
import { part, type RawFact } from "./raw-fact";

/** Without any problem, so that a part put into it shows its own. */
const sound: FactFields = {
  ...{ place: "x", indicator: "x", period: "2021", value: "1", unit: "x", bound: "=" as const },
  ...{ change: "1", changeUnit: "%", basis: "yoy", prior: "1", priorPeriod: "2020", level: "aggregate" as const },
};
/** Combinations that are kept; units beyond that number are asked about each time. */
const most = 10_000;
const mostUnits = 4096;
const noCell: RawCell = { text: null, free: rawOf(""), code: rawOf(""), number: 0 };
const codes: ReadonlySet<unknown> = new Set(findingCodes);

export class FieldForms {
  readonly #places = new RawCells(4096, (place) => place !== null && isSound({ place }));
  readonly #indicators = new RawCells(16_384, (indicator) => indicator !== null && isSound({ indicator }));
  readonly #periods = new RawCells(4096, (period) => isSound({ period }));
  readonly #texts = new RawCells(1024);
  readonly #shares = new RawCache<boolean>(1024);
  readonly #findings = new RawCache<RawCell>(256);
  readonly #combinations = new Set<number>();
  /** The cells of the fact that was looked at last. */
  place: RawCell = noCell;
  indicator: RawCell = noCell;
  unit: RawCell = noCell;
  changeUnit: RawCell = noCell;
  basis: RawCell = noCell;
  rule: RawCell = noCell;
  /** What it declares, as a code. */
  findings: RawCell = noCell;

  /** False where something is wrong with them, or may be. */
  hold(fact: RawFact, raw: Raw): boolean {
    const place = cellIn(this.#places, fact, raw, part.place);
    const indicator = cellIn(this.#indicators, fact, raw, part.indicator);
    const unit = cellIn(this.#texts, fact, raw, part.unit);
    const changeUnit = cellIn(this.#texts, fact, raw, part.changeUnit);
    const basis = cellIn(this.#texts, fact, raw, part.basis);
    const rule = cellIn(this.#texts, fact, raw, part.rule);
    const findings = this.#findingsIn(fact, raw);
    if (!place || !indicator || !unit || !changeUnit || !basis || !rule || !findings) return false;
    if (!cellIn(this.#periods, fact, raw, part.period) || !cellIn(this.#periods, fact, raw, part.priorPeriod))
      return false;
    this.place = place;
    this.indicator = indicator;
    this.unit = unit;
    this.changeUnit = changeUnit;
    this.basis = basis;
    this.rule = rule;
    this.findings = findings;
    return this.#isShare(fact, raw) && this.#fitTogether(fact, raw);
  }

  #fitTogether(fact: RawFact, raw: Raw): boolean {
    const { unit, changeUnit, basis } = this;
    // What an empty unit of a change fits depends on its digits.
    if (changeUnit.text === "") return false;
    const nulls =
      (fact.isNull(raw, part.value) ? 1 : 0) +
      (fact.isNull(raw, part.change) ? 2 : 0) +
      (fact.isNull(raw, part.prior) ? 4 : 0) +
      (fact.isNull(raw, part.priorPeriod) ? 8 : 0) +
      (fact.isNull(raw, part.bound) ? 16 : 0);
    const isKept = unit.number < mostUnits && changeUnit.number < mostUnits && basis.number < mostUnits;
    const key = ((unit.number * mostUnits + changeUnit.number) * mostUnits + basis.number) * 32 + nulls;
    if (isKept && this.#combinations.has(key)) return true;
    const fits = isSound({
      value: nulls & 1 ? null : "1",
      change: nulls & 2 ? null : "1",
      prior: nulls & 4 ? null : "1",
      priorPeriod: nulls & 8 ? null : "2020",
      bound: nulls & 16 ? null : "=",
      ...{ unit: unit.text, changeUnit: changeUnit.text, basis: basis.text },
    });
    if (fits && isKept && this.#combinations.size < most) this.#combinations.add(key);
    return fits;
  }

  /** A share as JSON writes it, without an exponent, or none. */
  #isShare(fact: RawFact, raw: Raw): boolean {
    const from = fact.from[part.confidence] ?? 0;
    const to = fact.to[part.confidence] ?? 0;
    const known = this.#shares.find(raw, from, to);
    if (known !== undefined) return known;
    const spelled = raw.text(from, to);
    const share = /^(?:0|1|0\.\d+)$/.test(spelled) && String(Number(spelled)) === spelled;
    return this.#shares.keep(raw, from, to, share || spelled === "null");
  }

  #findingsIn(fact: RawFact, raw: Raw): RawCell | null {
    const from = fact.from[part.findings] ?? 0;
    const to = fact.to[part.findings] ?? 0;
    const known = this.#findings.find(raw, from, to);
    if (known) return known;
    let list: unknown;
    try {
      list = JSON.parse(raw.text(from, to));
    } catch {
      return null;
    }
    if (!Array.isArray(list) || !list.every((code) => codes.has(code))) return null;
    if (JSON.stringify(list) !== raw.text(from, to)) return null;
    return this.#findings.keep(raw, from, to, { ...noCell, code: rawOf(list.join(";")) });
  }
}

function cellIn(cells: RawCells, fact: RawFact, raw: Raw, which: number): RawCell | null {
  return cells.of(raw, fact.from[which] ?? 0, fact.to[which] ?? 0);
}

function isSound(part: Partial<FactFields>): boolean {
  return checkFields({ ...sound, ...part }).length === 0;
}

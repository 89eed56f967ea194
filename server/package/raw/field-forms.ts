/**
 * Whether the fields of a fact have the codebook's forms, asked once of each distinct place, indicator and period and of each
 * combination of units. Says what `checkFields` says of the whole fact, which looks at no more than these parts together.
 */
import type { FactFields } from "@/lib/fact/fact";
import { checkFields } from "@/lib/fact/validate";
import { RawCells } from "./raw-cells";
import type { RawFact } from "./raw-fact";
import type { FieldCells } from "./raw-rows";

/** Without any problem, so that a part put into it shows its own. */
const sound: FactFields = {
  ...{ place: "x", indicator: "x", period: "2021", value: "1", unit: "x", bound: "=" as const },
  ...{ change: "1", changeUnit: "%", basis: "yoy", prior: "1", priorPeriod: "2020", level: "aggregate" as const },
};
const most = 10_000;

export class FieldForms {
  readonly #places = new RawCells((place) => place !== null && isSound({ place }));
  readonly #indicators = new RawCells((indicator) => indicator !== null && isSound({ indicator }));
  readonly #periods = new RawCells((period) => isSound({ period }));
  readonly #texts = new RawCells();
  readonly #combinations = new Set<string>();

  /** The cells of the fields; null where something is wrong with them, or may be. */
  cellsOf(fact: RawFact, rule: string, approvedBy: string): FieldCells | null {
    const place = this.#places.of(fact.place);
    const indicator = this.#indicators.of(fact.indicator);
    const unit = this.#texts.of(fact.unit);
    const changeUnit = this.#texts.of(fact.changeUnit);
    const basis = this.#texts.of(fact.basis);
    const ruleCell = this.#texts.of(rule);
    if (!place || !indicator || !unit || !changeUnit || !basis || !ruleCell) return null;
    if (!this.#periods.of(fact.period) || !this.#periods.of(fact.priorPeriod)) return null;
    if (!this.#fitTogether(fact, unit.text, changeUnit.text, basis.text)) return null;
    return { place, indicator, unit, changeUnit, basis, rule: ruleCell, approvedBy };
  }

  #fitTogether(fact: RawFact, unit: string | null, changeUnit: string | null, basis: string | null): boolean {
    // What an empty unit of a change fits depends on its digits.
    if (changeUnit === "") return false;
    const numbers =
      (fact.value === "null" ? 0 : 1) + (fact.change === "null" ? 0 : 2) + (fact.prior === "null" ? 0 : 4);
    const key = `${numbers}${fact.priorPeriod === "null"}${fact.bound}${fact.unit}${fact.changeUnit}${fact.basis}`;
    if (this.#combinations.has(key)) return true;
    const fits = isSound({
      value: fact.value === "null" ? null : "1",
      change: fact.change === "null" ? null : "1",
      prior: fact.prior === "null" ? null : "1",
      priorPeriod: fact.priorPeriod === "null" ? null : "2020",
      bound: fact.bound === "null" ? null : "=",
      ...{ unit, changeUnit, basis },
    });
    if (fits && this.#combinations.size < most) this.#combinations.add(Buffer.from(key, "latin1").toString("latin1"));
    return fits;
  }
}

function isSound(part: Partial<FactFields>): boolean {
  return checkFields({ ...sound, ...part }).length === 0;
}

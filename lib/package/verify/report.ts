/**
 * Collects what a verification finds: everything is counted, the first of each code are kept. A package with a million wrong
 * lines costs no more memory than one with ten.
 */
import {
  type FindingPlace,
  type PackageCheck,
  type PackageFinding,
  type PackageFindingCode,
  packageChecks,
  packageFindingCodes,
} from "./finding";

/** What one check has looked at and found. */
export interface CheckCount {
  readonly check: PackageCheck;
  /** Things looked at; null where the check was not done. */
  readonly looked: number | null;
  readonly errors: number;
  readonly notes: number;
}

export interface PackageReport {
  /** True if there is no error. */
  readonly holds: boolean;
  readonly checks: readonly CheckCount[];
  /** How often each code was found. */
  readonly counts: Readonly<Partial<Record<PackageFindingCode, number>>>;
  /** The first of each code, in the order in which they were found. */
  readonly findings: readonly PackageFinding[];
}

const checkOf = new Map<PackageFindingCode, PackageCheck>(
  packageChecks.flatMap((check) => packageFindingCodes[check].map((code) => [code, check] as const)),
);
const noteCodes: ReadonlySet<PackageFindingCode> = new Set(["figure-let-stand", "figure-declared-in-vain"]);

/** Contents longer than this say no more in a report. */
const shown = 300;

export class FindingLog {
  readonly #kept: PackageFinding[] = [];
  readonly #counts = new Map<PackageFindingCode, number>();
  readonly #looked = new Map<PackageCheck, number>();

  /** @param keep findings of one code that are kept */
  constructor(private readonly keep: number) {}

  /** Counts the finding and keeps it if it is among the first of its code. */
  add(code: PackageFindingCode, place: FindingPlace = {}): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count > this.keep) return;
    const cutPlace = { ...place, ...cut("found", place.found), ...cut("expected", place.expected) };
    this.#kept.push({ check: checkIn(code), code, severity: noteCodes.has(code) ? "note" : "error", ...cutPlace });
  }

  /** Says that a check has looked at `count` things more. */
  looked(check: PackageCheck, count: number): void {
    this.#looked.set(check, (this.#looked.get(check) ?? 0) + count);
  }

  /** How often the code was found so far. */
  countOf(code: PackageFindingCode): number {
    return this.#counts.get(code) ?? 0;
  }

  report(): PackageReport {
    const checks = packageChecks.map((check) => {
      const found = [...this.#counts].filter(([code]) => checkIn(code) === check);
      const sum = (note: boolean) =>
        found.reduce((total, [code, count]) => (noteCodes.has(code) === note ? total + count : total), 0);
      return { check, looked: this.#looked.get(check) ?? null, errors: sum(false), notes: sum(true) };
    });
    return {
      holds: checks.every(({ errors }) => errors === 0),
      checks,
      counts: Object.fromEntries(this.#counts),
      findings: this.#kept,
    };
  }
}

function checkIn(code: PackageFindingCode): PackageCheck {
  const check = checkOf.get(code);
  if (!check) throw new Error(`No check finds ${code}.`);
  return check;
}

function cut(key: "found" | "expected", text: string | undefined): FindingPlace {
  if (text === undefined) return {};
  return { [key]: text.length > shown ? `${text.slice(0, shown)}…` : text };
}

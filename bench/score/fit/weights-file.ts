/** Writes lib/extract/confidence-weights.ts: data only, in the form that the formatter leaves alone. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { doubtIds } from "@/lib/extract/doubts/doubts";
import type { Model } from "./logistic";

const path = "lib/extract/confidence-weights.ts";

const head = `/** How much each doubt counts. Written by \`npm run score:fit\`; data only, not to be edited by hand. */
import type { Doubt } from "./doubts/doubts";

interface ConfidenceWeights {
  /** Log-odds that a fact without doubts is right in every field. */
  readonly base: number;
  /** By how much each doubt lowers them. Doubts that count nothing are left out. */
  readonly doubts: Readonly<Partial<Record<Doubt, number>>>;
}
`;

/** Weights below 0.005 count nothing. */
export function writeWeights(root: string, { base, weights }: Model): void {
  const entries = doubtIds
    .map((doubt, index) => [doubt, rounded(weights[index] ?? 0)] as const)
    .filter(([, weight]) => weight > 0);
  const lines = entries.map(([doubt, weight]) => `    "${doubt}": ${weight},`);
  const doubts = lines.length === 0 ? "  doubts: {}," : `  doubts: {\n${lines.join("\n")}\n  },`;
  writeFileSync(
    join(root, path),
    `${head}\nexport const confidenceWeights: ConfidenceWeights = {\n  base: ${rounded(base)},\n${doubts}\n};\n`,
  );
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

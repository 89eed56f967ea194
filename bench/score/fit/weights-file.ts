/** Writes lib/extract/confidence-weights.ts: data only, in the form that the formatter leaves alone. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { ConfidenceWeights, PartWeights } from "@/lib/extract/confidence-model";

const path = "lib/extract/confidence-weights.ts";

const head = `/** How much each doubt counts. Written by \`npm run score:fit\`; data only, not to be edited by hand. */
import type { ConfidenceWeights } from "./confidence-model";
`;

/** Weights below 0.005 count nothing and are left out. */
export function writeWeights(root: string, { parts, base, factor }: ConfidenceWeights): void {
  const lines = [
    head,
    "export const confidenceWeights: ConfidenceWeights = {",
    "  parts: {",
    ...Object.entries(parts).flatMap(([part, weights]) => linesOf(part, weights)),
    "  },",
    `  base: ${rounded(base)},`,
    `  factor: ${rounded(factor)},`,
    "};",
    "",
  ];
  writeFileSync(join(root, path), lines.join("\n"));
}

function linesOf(part: string, { base, doubts }: PartWeights): string[] {
  const entries = Object.entries(doubts)
    .map(([doubt, weight]) => [doubt, rounded(weight)] as const)
    .filter(([, weight]) => weight > 0);
  return [
    `    ${part}: {`,
    `      base: ${rounded(base)},`,
    "      doubts: {",
    ...entries.map(([doubt, weight]) => `        "${doubt}": ${weight},`),
    "      },",
    "    },",
  ];
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

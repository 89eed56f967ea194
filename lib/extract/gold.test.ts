/**
 * Scores the engine on the annotated articles beside the project, with the scorer that stands there. In CI their absence
 * fails; elsewhere the test is skipped with a note.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { cutArticles } from "@/lib/text/articles";
import { decodeSource } from "@/lib/text/decode";
import { extract } from "./extract";
import { factLine } from "./json-lines";

const shared = join(import.meta.dirname, "../../../shared");
const present = existsSync(join(shared, "gold/score.mjs"));
const required = Boolean(import.meta.env.CI);

interface Score {
  readonly detectF1: number;
  readonly coreF1: number;
  readonly fullF1: number;
}

const sets = [
  {
    name: "the annotated newspaper files",
    gold: join(shared, "gold/dev"),
    texts: join(shared, "corpus"),
    marks: { detectF1: 0.985, coreF1: 0.985, fullF1: 0.95 },
  },
  {
    name: "the texts of other bodies",
    gold: join(import.meta.dirname, "../../bench/gold/tune"),
    texts: join(import.meta.dirname, "../../bench/gold/tune"),
    marks: { detectF1: 0.98, coreF1: 0.97, fullF1: 0.95 },
  },
];

it.skipIf(!present && !required).each(sets)(
  "reaches its marks on $name (skipped without ../shared)",
  ({ gold, texts, marks }) => {
    const folder = mkdtempSync(join(tmpdir(), "kaoju-gold-"));
    try {
      const lines = readdirSync(texts)
        .filter((file) => file.endsWith(".txt"))
        .flatMap((file) => linesOf(join(texts, file), file));
      const facts = join(folder, "facts.jsonl");
      writeFileSync(facts, lines.join("\n"));
      const args = ["--gold", gold, "--texts", texts, "--pred", facts, "--json"];
      const { total } = JSON.parse(
        execFileSync(process.execPath, [join(shared, "gold/score.mjs"), ...args], { encoding: "utf8" }),
      ) as { total: Score };
      expect(total.detectF1).toBeGreaterThanOrEqual(marks.detectF1);
      expect(total.coreF1).toBeGreaterThanOrEqual(marks.coreF1);
      expect(total.fullF1).toBeGreaterThanOrEqual(marks.fullF1);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

/** The facts of one file, each as a line of JSON. */
function linesOf(path: string, file: string): string[] {
  const decoded = decodeSource(readFileSync(path));
  if (!decoded.ok) throw new Error(`${file}: ${decoded.code}`);
  const { text } = decoded;
  return cutArticles(text).flatMap((article, index) =>
    extract(text, article).facts.map((fact) => JSON.stringify(factLine(file, index, text, article, fact))),
  );
}

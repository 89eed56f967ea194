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

it.skipIf(!present && !required)(
  "reaches its marks on the annotated articles (skipped without ../shared)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), "kaoju-gold-"));
    try {
      const corpus = join(shared, "corpus");
      const lines = readdirSync(corpus).flatMap((file) => {
        const decoded = decodeSource(readFileSync(join(corpus, file)));
        if (!decoded.ok) throw new Error(`${file}: ${decoded.code}`);
        const { text } = decoded;
        return cutArticles(text).flatMap((article, index) =>
          extract(text, article).facts.map((fact) => JSON.stringify(factLine(file, index, text, article, fact))),
        );
      });
      const facts = join(folder, "facts.jsonl");
      writeFileSync(facts, lines.join("\n"));
      const args = ["--gold", join(shared, "gold/dev"), "--texts", corpus, "--pred", facts, "--json"];
      const { total } = JSON.parse(
        execFileSync(process.execPath, [join(shared, "gold/score.mjs"), ...args], { encoding: "utf8" }),
      ) as { total: Score };
      expect(total.detectF1).toBeGreaterThanOrEqual(0.985);
      expect(total.coreF1).toBeGreaterThanOrEqual(0.985);
      expect(total.fullF1).toBeGreaterThanOrEqual(0.95);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  60_000,
);

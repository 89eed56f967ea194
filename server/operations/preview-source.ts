/** Shows what an import would make of a file, so that a person can move the cuts first. Stores nothing. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PreviewView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { extract } from "@/lib/extract/extract";
import type { Extraction } from "@/lib/extract/extraction";
import { cutArticles } from "@/lib/text/articles";
import { getDb } from "../db";
import { findSameText } from "../repositories/sources";
import { allow } from "./access";
import { type GivenFile, readSource } from "./read-source";

/** Refused like the import itself, a second copy of a text included. */
export async function previewSource(actor: Actor, projectId: string, file: GivenFile): Promise<Outcome<PreviewView>> {
  const allowed = await allow(getDb(), actor, projectId, "source.import");
  if (!allowed.ok) return allowed;
  const read = await readSource(file);
  if (!read.ok) return read;
  const { fileName, encoding, sha256, text, textSha256 } = read.value;
  const first = await findSameText(getDb(), projectId, textSha256);
  if (first) return refuse("file-duplicate", { fileName, existing: first.fileName });
  const articles = cutArticles(text);
  const counts = articles.map((article) => countsOf(extract(text, article)));
  return ok({ fileName, encoding, sha256, text, articles, counts });
}

function countsOf({ facts, ledger }: Extraction): PreviewView["counts"][number] {
  const open = ledger.filter((numeral) => numeral.fact === null && numeral.reason === null);
  return { facts: facts.length, openNumerals: open.length };
}

/** A stored source with its articles: what the preview shows again when the cuts are to be moved. */
import { type Outcome, ok, refuse } from "@/lib/api/problem";
import type { PreviewView } from "@/lib/api/views";
import type { Actor } from "@/lib/auth/actor";
import { getDb } from "../db";
import { articleRows } from "../repositories/projects";
import { articlesOf, findSource } from "../repositories/sources";
import { allow } from "./access";

/** `not-found` also for sources of projects of which the person is no member. */
export async function getSource(actor: Actor, sourceId: string): Promise<Outcome<PreviewView>> {
  const source = await findSource(getDb(), sourceId);
  if (!source) return refuse("not-found");
  const allowed = await allow(getDb(), actor, source.projectId, "project.read");
  if (!allowed.ok) return allowed;
  const { fileName, encoding, sha256, text } = source;
  const [stored, rows] = await Promise.all([
    articlesOf(getDb(), sourceId),
    articleRows(getDb(), source.projectId, sourceId),
  ]);
  const articles = stored.map(({ start, end, title, byline, date, place }) => ({
    start,
    end,
    title,
    byline,
    date,
    place,
  }));
  const counts = rows.map(({ facts, openNumerals }) => ({ facts, openNumerals }));
  return ok({ fileName, encoding, sha256, text, articles, counts });
}

/** The review of an article, as answers. */
import { z } from "zod";
import { evidenceRoles } from "@/lib/fact/fact";
import { articleCut, event, fact, factFields, id, numeral, person, progress, role, span } from "./building-blocks";
import { assignee } from "./projects";

export const reviewAnswer = z
  .strictObject({
    project: z.strictObject({ id, name: z.string(), role }),
    article: z.strictObject({ id, ...articleCut }),
    text: z.string().describe("The article's words: from `article.start` to `article.end` of its source"),
    source: z.strictObject({ id, fileName: z.string(), sha256: z.string(), encoding: z.string() }),
    facts: z.array(fact),
    numerals: z.array(numeral),
    articles: z.array(z.strictObject({ id, title: z.string(), complete: z.boolean() })),
    newestEvent: id.nullable(),
  })
  .meta({ id: "Article" });

export const assignmentAnswer = z.strictObject({ id, assignee: assignee.nullable() });

export const changesAnswer = z
  .strictObject({
    facts: z.array(fact),
    gone: z.array(id),
    numerals: z.array(numeral),
    by: z.array(person),
    newest: id.nullable(),
    progress,
  })
  .meta({ id: "Changes" });

export const decisionAnswer = z
  .strictObject({ fact: fact.nullable(), numerals: z.array(numeral), event, progress })
  .meta({ id: "Decision" });

export const prefillAnswer = z.strictObject({
  fields: z.strictObject(factFields),
  evidence: z.array(z.strictObject({ ...span, role: z.enum(evidenceRoles) })),
});

export const presentAnswer = z.array(person);

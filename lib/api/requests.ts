/** What the API takes: one zod schema a request body. Documented for programs in docs/api.md. */
import { z } from "zod";
import { roles } from "@/lib/auth/can";
import { evidenceInput, factDecision, fieldsInput, numeralDecision } from "@/lib/review/decision";

const requestId = z.uuid();
const version = z.int().positive();
const shortText = z.string().trim().min(1).max(200);
const optionalText = z.string().trim().max(200).nullable();

export const decideFactRequest = z.strictObject({ requestId, version, decision: factDecision });
export const decideNumeralRequest = z.strictObject({ requestId, version, decision: numeralDecision });
/** Takes an event back; `version` is that of the fact or numeral as the person sees it. */
export const undoRequest = z.strictObject({ requestId, version });
export const createFactRequest = z.strictObject({
  requestId,
  fields: fieldsInput,
  evidence: z.array(evidenceInput).min(1).max(50),
});

export const createProjectRequest = z.strictObject({ name: shortText });
export const articleCutInput = z.strictObject({
  start: z.int().nonnegative(),
  end: z.int().positive(),
  title: shortText,
  byline: optionalText,
  date: optionalText,
  place: optionalText,
});
/** All articles of a source, in order, not overlapping. */
export const cutsRequest = z.strictObject({ articles: z.array(articleCutInput).min(1).max(200) });

/** Who is to review an article: a member who may decide, or null for whoever comes. */
export const assignRequest = z.strictObject({ assigneeId: z.uuid().nullable() });

export const memberRequest = z.strictObject({
  login: z.string().trim().toLowerCase().min(2).max(100),
  name: shortText.optional(),
  role: z.enum(roles),
});
export const memberChangeRequest = z.strictObject({ role: z.enum(roles).optional(), disabled: z.boolean().optional() });
export const passwordRequest = z.strictObject({ current: z.string().max(200), next: z.string().max(200) });

export type DecideFactRequest = z.infer<typeof decideFactRequest>;
export type DecideNumeralRequest = z.infer<typeof decideNumeralRequest>;
export type UndoRequest = z.infer<typeof undoRequest>;
export type CreateFactRequest = z.infer<typeof createFactRequest>;
export type AssignRequest = z.infer<typeof assignRequest>;
export type CutsRequest = z.infer<typeof cutsRequest>;
export type MemberRequest = z.infer<typeof memberRequest>;
export type MemberChangeRequest = z.infer<typeof memberChangeRequest>;
export type PasswordRequest = z.infer<typeof passwordRequest>;

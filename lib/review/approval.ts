/**
 * What an approval vouches for, as one string to be hashed: every field, every linked word with its place, and the text
 * itself. If any of it changes, the hash does. Pure; the hashing is the server's.
 */
import { type EvidenceSpan, type FactFields, factFieldNames } from "@/lib/fact/fact";

/** `textSha256` is the hexadecimal SHA-256 of the source's text as UTF-8. */
export function approvalContent(
  fact: FactFields & { readonly evidence: readonly EvidenceSpan[] },
  textSha256: string,
): string {
  const fields = factFieldNames.map((name) => fact[name]);
  const evidence = fact.evidence.map(({ role, start, end, quote }) => [role, start, end, quote]);
  return JSON.stringify([fields, evidence, textSha256]);
}

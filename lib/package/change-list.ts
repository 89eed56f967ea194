/** CHANGES.md: what changed since the release before, for people. Programs read changes.jsonl. */
import { factFieldNames } from "@/lib/fact/fact";
import type { FactChange, ReleaseHead } from "./content";
import { factLink } from "./json-lines";
import { markdown } from "./markdown";
import { en, zh } from "./words";

type Claim = Extract<FactChange, { kind: "added" }>["after"];

/** What stands before the first change. */
export function changeListHead({ number, previous, counts, title }: ReleaseHead): string {
  const lines = [`# ${zh.changes.title} · ${en.changes.title}`, "", markdown(`${number} · ${title}`), ""];
  if (previous) lines.push(`${zh.previous} · ${en.previous}: ${previous.number} (${previous.id})`, "");
  else lines.push(zh.changes.first, "", en.changes.first, "");
  for (const name of ["added", "corrected", "withdrawn", "unchanged"] as const) {
    lines.push(`- ${zh.countsOf[name]} · ${en.countsOf[name]}: ${counts[name]}`);
  }
  return `${lines.join("\n")}\n`;
}

/** One change; before the first of its kind stands a heading. */
export function changeEntry(head: ReleaseHead, change: FactChange, kindBefore: FactChange["kind"] | null): string {
  const { kind, factId } = change;
  const heading = kind === kindBefore ? "" : `\n## ${zh.changes[kind]} · ${en.changes[kind]}\n`;
  const now = kind === "withdrawn" ? change.before : change.after;
  // A fact that was withdrawn has its address in the release before.
  const release = kind === "withdrawn" ? (head.previous?.id ?? head.id) : head.id;
  const link = factLink({ address: head.address, id: release }, factId);
  const lines = [`- [${markdown(claimWords(now))}](<${link}>)`];
  if (kind === "corrected") lines.push(...differences(change.before, change.after));
  if (kind !== "added") lines.push(`  - ${zh.changes.reason} · ${en.changes.reason}: ${reasonOf(change)}`);
  return `${heading}\n${lines.join("\n")}\n`;
}

/** The claim in one line. */
function claimWords({ place, indicator, period, value, unit, change, changeUnit }: Claim): string {
  const level = value === null ? [] : [`${value}${unit ?? ""}`];
  const moved = change === null ? [] : [`${change}${changeUnit ?? ""}`];
  return [place, indicator, ...(period === null ? [] : [period]), ...level, ...moved].join(" ");
}

function differences(before: Claim, after: Claim): string[] {
  const fields = [...factFieldNames, "placeCode"] as const;
  const lines = fields.flatMap((name) =>
    before[name] === after[name] ? [] : [`  - ${name}: ${shown(before[name])} → ${shown(after[name])}`],
  );
  const [from, to] = [wordsOf(before), wordsOf(after)];
  return from === to ? lines : [...lines, `  - evidence: ${markdown(from)} → ${markdown(to)}`];
}

function shown(value: string | null): string {
  return value === null ? `(${zh.changes.nothing} · ${en.changes.nothing})` : `“${markdown(value)}”`;
}

function wordsOf({ evidence }: Claim): string {
  return evidence.map(({ role, start, end, quote }) => `${role} ${start}..${end} “${quote}”`).join("; ");
}

function reasonOf({ reason, note }: { readonly reason: string | null; readonly note: string | null }): string {
  const said = reason === null ? `${zh.changes.noReason} · ${en.changes.noReason}` : reasonWords(reason);
  return note === null ? said : `${said}: ${markdown(note)}`;
}

function reasonWords(code: string): string {
  const zhWords: Readonly<Record<string, string>> = zh.reasons;
  const enWords: Readonly<Record<string, string>> = en.reasons;
  return `${zhWords[code] ?? markdown(code)} · ${enWords[code] ?? markdown(code)}`;
}

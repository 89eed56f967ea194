/** No words that nobody reads: each message is asked for by some screen. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { messagesOf } from "./catalogue";

const root = join(import.meta.dirname, "../..");

/** Namespaces whose keys are codes: screens look a code up, and the type of the namespace holds it to the table of codes. */
const byCode = [
  "apiChapter",
  "bound",
  "changeReason",
  "clientProblem",
  "column",
  "doubt",
  "encoding",
  "event",
  "field",
  "fieldProblem",
  "finding",
  "importStage",
  "leftOut",
  "level",
  "notFact",
  "packageFinding",
  "passwordWeakness",
  "problem",
  "reject",
  "role",
  "roleHint",
  "rule",
];

/** Words that a screen looks up by the name of something else, or takes without a translator. */
const lookedUp = ["review.stated", "review.inherited", "shell.close"];

const screens = ["app", "components"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith(".test.ts"))
    .map((name) => readFileSync(join(root, folder, name), "utf8")),
);

/** Source of all screens that use a namespace. */
function sourceWith(namespace: string): string {
  const uses = new RegExp(`(useTranslations|requestTranslations)(<[^>]*>)?\\(\\s*"${namespace}[".]`);
  // What the server makes has its translator handed on.
  const types = new RegExp(`(useTranslations|Say)<"${namespace}">`);
  return screens.filter((source) => uses.test(source) || types.test(source)).join("\n");
}

/** Namespaces that hold words directly, with their keys. */
function namespaces(): [string, string[]][] {
  return Object.entries(messagesOf("zh-CN")).map(([namespace, words]) => [namespace, Object.keys(words)]);
}

it.each(namespaces())("uses all words of %s", (namespace, keys) => {
  const source = sourceWith(namespace);
  expect(source, `nobody uses ${namespace}`).not.toBe("");
  if (byCode.includes(namespace)) return;
  const looked = keys.filter((key) => !lookedUp.includes(`${namespace}.${key}`));
  const unused = looked.filter((key) => !new RegExp(`["'\`]${key}["'\`.]`).test(source));
  expect(unused).toEqual([]);
});

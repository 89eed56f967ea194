/** Both languages say everything, and say it with the same arguments. */
import type { IntlError } from "use-intl";
import { createTranslator } from "use-intl/core";
import { describe, expect, it } from "vitest";
import { messagesOf } from "./catalogue";
import { locales } from "./locale";

type Tree = { readonly [key: string]: string | Tree };

function leaves(tree: Tree, path: readonly string[] = []): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === "string" ? [[[...path, key].join("."), value]] : leaves(value, [...path, key]),
  );
}

/** Names of the arguments and tags of a message in ICU syntax. */
function argumentsOf(message: string): string[] {
  // Plural branches hold words, not arguments: `{count, plural, one {# file} other {# files}}`.
  const names = [...message.matchAll(/\{(\w+)\s*(?=[,}])/g)].map((match) => match[1] ?? "");
  const tags = [...message.matchAll(/<(\w+)>/g)].map((match) => `<${match[1]}>`);
  return [...new Set([...names, ...tags])].sort();
}

const chinese = new Map(leaves(messagesOf("zh-CN")));
const english = new Map(leaves(messagesOf("en")));

describe("the messages", () => {
  it("have the same keys in both languages", () => {
    expect([...english.keys()].sort()).toEqual([...chinese.keys()].sort());
  });

  it("take the same arguments in both languages", () => {
    for (const [key, message] of chinese) {
      expect({ key, names: argumentsOf(english.get(key) ?? "") }).toEqual({ key, names: argumentsOf(message) });
    }
  });

  it.each(locales)("are all well formed and not blank in %s", (locale) => {
    const failures: string[] = [];
    const t = createTranslator({
      locale,
      messages: messagesOf(locale),
      onError: (error: IntlError) => failures.push(error.message),
    });
    for (const [key, message] of leaves(messagesOf(locale))) {
      const values = Object.fromEntries(
        argumentsOf(message).map((name) =>
          name.startsWith("<") ? [name.slice(1, -1), (chunks: unknown) => String(chunks)] : [name, 2],
        ),
      );
      const text = (t.markup as (key: string, values: object) => string)(key, values);
      expect(text.trim(), key).not.toBe("");
    }
    expect(failures).toEqual([]);
  });

  it("leave no Chinese in the English words except quoted terms of the codebook", () => {
    const chinesePunctuation = /[，。；：！？、]/;
    expect([...english].filter(([, message]) => chinesePunctuation.test(message)).map(([key]) => key)).toEqual([]);
  });
});

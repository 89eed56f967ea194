"use client";
/** The line under a file's name: where it is, its encoding, what was found. */
import { useTranslations } from "use-intl";
import type { Messages } from "@/lib/messages/catalogue";
import { sameSpan } from "./cut-edits";
import classes from "./import-found.module.css";
import type { QueueItem } from "./queue";

export function ImportFound({ item }: { readonly item: QueueItem }) {
  const t = useTranslations("import");
  const stages = useTranslations("importStage");
  const encodings = useTranslations("encoding");
  const { stage, preview, sent } = item;
  const state = stage === "reading" && sent < 1 ? t("sending") : stages(stage);
  return (
    <span className={classes.line}>
      {/* A person who cannot see the list hears what becomes of each file. */}
      <output>{state}</output>
      {preview && <span>{t("encoding", { encoding: encodings(preview.encoding as keyof Messages["encoding"]) })}</span>}
      {preview && stage !== "imported" && <span>{found(item, t)}</span>}
    </span>
  );
}

function found({ preview, articles }: QueueItem, t: ReturnType<typeof useTranslations<"import">>): string {
  const before = preview?.articles ?? [];
  const moved =
    articles.length !== before.length ||
    articles.some((article, index) => !sameSpan(article, before[index] ?? article));
  if (moved) return t("foundEdited", { articles: articles.length });
  const sum = (key: "facts" | "openNumerals") => preview?.counts.reduce((total, each) => total + each[key], 0) ?? 0;
  return t("found", { articles: articles.length, facts: sum("facts"), numerals: sum("openNumerals") });
}

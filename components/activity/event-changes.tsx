"use client";
/** What an event changed, from → to, in the words of the screen: fields, then the words that are linked. */
import { VisuallyHidden } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { EventView } from "@/lib/api/views";
import { factFieldNames } from "@/lib/fact/fact";
import classes from "./event-changes.module.css";
import { linkedWords } from "./linked-words";
import { useFieldWords } from "./use-field-words";

export function EventChanges({ changes }: { readonly changes: EventView["changes"] }) {
  const field = useTranslations("field");
  const role = useTranslations("review.legend");
  const words = useTranslations("review.merge");
  const write = useFieldWords();
  const fields = factFieldNames.flatMap((name) => {
    const change = changes[name];
    return change ? [{ name, from: write(name, change.from), to: write(name, change.to) }] : [];
  });
  const linked = linkedWords(changes.evidence?.from, changes.evidence?.to);
  if (fields.length + linked.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {fields.map(({ name, from, to }) => (
        <Change key={name} label={field(name)} from={from} to={to} />
      ))}
      {linked.map((each) => (
        <Change
          key={`linked ${each.role}`}
          label={each.role === "evidence" ? words("evidence") : `${words("evidence")} · ${role(each.role)}`}
          from={each.from || "—"}
          to={each.to || "—"}
        />
      ))}
    </dl>
  );
}

function Change({ label, from, to }: { readonly label: string; readonly from: string; readonly to: string }) {
  const t = useTranslations("history");
  return (
    <div className={classes.change}>
      <dt>{label}</dt>
      <dd lang="zh-CN">
        <VisuallyHidden>{t("from")} </VisuallyHidden>
        <del>{from}</del>
        <span aria-hidden> → </span>
        <VisuallyHidden>{t("to")} </VisuallyHidden>
        <ins>{to}</ins>
      </dd>
    </div>
  );
}

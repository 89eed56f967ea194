"use client";
/** Every field of the fact in hand, and from which words the engine has it: stated in the claim or taken from its context. */
import { useTranslations } from "use-intl";
import { groupDigits, signed } from "@/components/ui/figures";
import type { FactView } from "@/lib/api/views";
import { type FactField, factFieldNames } from "@/lib/fact/fact";
import { columnOf } from "./columns";
import classes from "./fact-pane.module.css";
import { useReview, useTools } from "./review-context";
import { canWrite } from "./select";

export function FactFieldList({ fact }: { readonly fact: FactView }) {
  const { store, page } = useTools();
  const t = useTranslations("review");
  const fieldWords = useTranslations("field");
  const boundWords = useTranslations("bound");
  const levelWords = useTranslations("level");
  const writer = useReview(canWrite);

  const content = (field: FactField): string => {
    const text = fact[field];
    if (text === null) return "—";
    if (field === "level") return levelWords(fact.level);
    if (field === "bound" && fact.bound) return `${fact.bound} ${boundWords(fact.bound)}`;
    if (field === "value" || field === "prior") return groupDigits(text);
    if (field === "change") return signed(text);
    if (field === "basis" && (text === "yoy" || text === "mom")) return t(`basis.${text}`);
    return text === "" ? t("emptyUnit") : text;
  };
  const edit = (field: FactField) => {
    const column = columnOf(field);
    store.dispatch({ kind: "take", item: { kind: "fact", id: fact.id }, column });
    store.dispatch({ kind: "mode", mode: { kind: "edit", factId: fact.id, column, draft: {} } });
  };
  // Fields that state nothing are left out, or the list would be mostly dashes.
  const shown = factFieldNames.filter((field) => fact[field] !== null || field === "period");
  return (
    <dl className={classes.fields}>
      {shown.map((field) => {
        const source = fact.sources[field];
        const words = source?.span ? page.wordsAt(source.span.start, source.span.end) : null;
        return (
          <div key={field} className={classes.fieldRow}>
            <dt>{fieldWords(field)}</dt>
            <dd>
              {writer ? (
                // A plain element: this list is drawn for each fact that comes into hand.
                <button
                  type="button"
                  className={classes.fieldValue}
                  lang="zh-CN"
                  aria-label={t("editField", { field: fieldWords(field), content: content(field) })}
                  onClick={() => edit(field)}
                >
                  {content(field)}
                </button>
              ) : (
                <span lang="zh-CN">{content(field)}</span>
              )}
              {field === "place" && fact.placeCode && (
                <span className={classes.code}>{t("placeCode", { code: fact.placeCode })}</span>
              )}
            </dd>
            <dd className={classes.source}>
              {source && t(source.how)}
              {words && <q lang="zh-CN">{words}</q>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

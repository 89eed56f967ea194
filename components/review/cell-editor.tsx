"use client";
/**
 * Typing into a cell: what is typed stays until it is right or given up; what is wrong stands beside it. Before anything is
 * typed its first field is there already, out of sight and with the focus, so that an input method begins in it and loses
 * nothing.
 */
import { NativeSelect, TextInput } from "@mantine/core";
import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import type { FactView } from "@/lib/api/views";
import { bounds, type FactField, levels } from "@/lib/fact/fact";
import classes from "./cell-editor.module.css";
import { cellText } from "./cell-text";
import { type ColumnId, columnFields, editableBeside } from "./columns";
import { asTyped, type Draft, numberHint, readDraft } from "./edit-draft";
import { isComposing } from "./keyboard";
import { useReview, useTools } from "./review-context";

interface Props {
  readonly fact: FactView;
  readonly column: ColumnId;
  /** False: it only waits for something to be typed. */
  readonly open: boolean;
}

const noDraft: Draft = {};

export function CellEditor({ fact, column, open }: Props) {
  const { store, decisions } = useTools();
  const t = useTranslations("review");
  const problemWords = useTranslations("fieldProblem");
  const draft = useReview((state) => (state.mode.kind === "edit" ? state.mode.draft : noDraft));
  const box = useRef<HTMLDivElement>(null);
  const messages = useId();
  const isBrowsing = useReview((state) => state.mode.kind === "browse");
  const columnWords = useTranslations("review.column");
  // The first field is the same element before and after: moved or made anew, it would break off what is being composed.
  const fields = open ? columnFields[column] : columnFields[column].slice(0, 1);
  const { changes, problems } = readDraft(fact, draft);
  const typed = Object.keys(draft).length > 0;

  useEffect(() => {
    if (!open) return;
    const first = box.current?.querySelector<HTMLInputElement | HTMLSelectElement>("input, select");
    first?.focus();
    const { mode } = store.get();
    const isTyped = mode.kind === "edit" && Object.keys(mode.draft).length > 0;
    if (first instanceof HTMLInputElement && !isTyped) first.select();
  }, [open, store]);

  const type = (field: FactField, text: string) => {
    const { mode } = store.get();
    if (mode.kind === "browse" && text !== "")
      store.dispatch({ kind: "mode", mode: { kind: "edit", factId: fact.id, column, draft: { [field]: text } } });
    if (mode.kind === "edit")
      store.dispatch({ kind: "mode", mode: { ...mode, draft: { ...mode.draft, [field]: text } } });
  };
  const close = () => store.dispatch({ kind: "mode", mode: { kind: "browse" } });
  /** False if something is wrong: then everything stays as it is. */
  const commit = (): boolean => {
    if (problems.length > 0) return false;
    // A correction closes the cell itself, in one step with its being made.
    if (Object.keys(changes).length > 0) decisions.correct(fact.id, changes);
    else close();
    return true;
  };
  const tab = (event: KeyboardEvent, by: 1 | -1) => {
    const inputs = [...(box.current?.querySelectorAll<HTMLElement>("input, select") ?? [])];
    const beside = inputs[inputs.indexOf(event.target as HTMLElement) + by];
    event.preventDefault();
    if (beside) {
      beside.focus();
      if (beside instanceof HTMLInputElement) beside.select();
    } else if (commit()) {
      const next = editableBeside(column, by);
      if (next) store.dispatch({ kind: "column", column: next });
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Tab choose a candidate while an input method composes.
    if (!open || isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    event.stopPropagation();
    if (event.key === "Escape") close();
    else if (event.key === "Enter") commit();
    else if (event.key === "Tab") tab(event, event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
  };
  const onBlur = (event: FocusEvent) => {
    // A click elsewhere saves what is right; what is wrong stays open with its words.
    if (open && !box.current?.contains(event.relatedTarget)) commit();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields inside
    <div
      ref={box}
      className={open ? classes.editor : classes.waiting}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <div className={classes.fields}>
        {fields.map((field) => (
          <FieldInput
            key={field}
            field={field}
            text={open ? (draft[field] ?? asTyped(fact, field)) : ""}
            wrong={problems.some((problem) => problem.field === field)}
            describedBy={messages}
            waitsAs={
              open
                ? null
                : t("cellOf", { column: columnWords(column), content: cellText(fact, column) || t("cellEmpty") })
            }
            readOnly={!open && !isBrowsing}
            onType={(text) => type(field, text)}
          />
        ))}
      </div>
      {open && (
        <div id={messages} className={classes.messages} role="status">
          {fields.map((field) => {
            const hint = numberHint(field, draft[field] ?? "");
            return hint && <p key={field}>{t("readAs", { number: hint })}</p>;
          })}
          {typed &&
            problems.map(({ field, code }) => (
              <p key={field + code} className={classes.wrong}>
                {problemWords(code)}
              </p>
            ))}
          <p className={classes.keys}>{t("editKeys")}</p>
        </div>
      )}
    </div>
  );
}

interface FieldProps {
  readonly field: FactField;
  readonly text: string;
  readonly wrong: boolean;
  readonly describedBy: string;
  /** The cell's name and content while nothing is typed yet; null while it is edited. */
  readonly waitsAs: string | null;
  readonly readOnly: boolean;
  readonly onType: (text: string) => void;
}

function FieldInput({ field, text, wrong, describedBy, waitsAs, readOnly, onType }: FieldProps) {
  const label = useTranslations("field")(field);
  const boundWords = useTranslations("bound");
  const levelWords = useTranslations("level");
  const shared = {
    "aria-label": waitsAs ?? label,
    "aria-describedby": waitsAs === null ? describedBy : undefined,
    "aria-invalid": wrong,
    title: waitsAs === null ? label : undefined,
    "data-catcher": waitsAs === null ? undefined : true,
    error: wrong,
    size: "xs",
    classNames: { root: classes.field, input: classes.input },
    "data-field": field,
  } as const;
  if (field === "bound" || field === "level") {
    const options =
      field === "bound"
        ? bounds.map((value) => ({ value, label: `${value} ${boundWords(value)}` }))
        : levels.map((value) => ({ value, label: levelWords(value) }));
    const data = field === "bound" ? [{ value: "", label: "—" }, ...options] : options;
    return <NativeSelect {...shared} data={data} value={text} onChange={(event) => onType(event.target.value)} />;
  }
  return (
    <TextInput
      {...shared}
      lang="zh-CN"
      value={text}
      placeholder={waitsAs === null ? label : undefined}
      readOnly={readOnly}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

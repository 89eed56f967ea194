"use client";
/** What is to be decided of many items, where that is not settled by its name: a reason, or a field and its content. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { bounds, type FactField, factFieldNames, levels } from "@/lib/fact/fact";
import { type NotFactReason, notFactReasons } from "@/lib/fact/not-fact";
import type { BatchDecision, SettleDecision } from "@/lib/review/batch";
import { type RejectReason, rejectReasons } from "@/lib/review/decision";
import classes from "./bulk.module.css";

interface Props {
  /** The decision is whole: it can be foreseen. */
  readonly onDecision: (decision: BatchDecision) => void;
  /** What was foreseen does not fit any more. */
  readonly onChange: () => void;
  readonly busy: boolean;
}

export function RejectForm({ onDecision, onChange, busy }: Props) {
  const t = useTranslations("bulk");
  const words = useTranslations("reject");
  const [reason, setReason] = useState<RejectReason | "">("");
  const [note, setNote] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (reason !== "") onDecision({ kind: "reject", reason, note: note.trim() || null });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={t("reason")}
        data-autofocus
        value={reason}
        data={[
          { value: "", label: t("chooseReason"), disabled: true },
          ...rejectReasons.map((value) => ({ value, label: words(value) })),
        ]}
        onChange={({ currentTarget }) => {
          setReason(currentTarget.value as RejectReason);
          onChange();
        }}
      />
      <Textarea
        label={t("note")}
        autosize
        maxLength={1000}
        value={note}
        onChange={({ currentTarget }) => {
          setNote(currentTarget.value);
          onChange();
        }}
      />
      <Button type="submit" variant="default" disabled={reason === ""} loading={busy}>
        {t("preview")}
      </Button>
    </form>
  );
}

/** Fields that are never without content. */
const stated: ReadonlySet<FactField> = new Set(["place", "indicator", "level"]);

export function CorrectForm({ onDecision, onChange, busy }: Props) {
  const t = useTranslations("bulk");
  const names = useTranslations("field");
  const [field, setField] = useState<FactField>("period");
  const [typed, setTyped] = useState("");
  const [isRatio, setIsRatio] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const changed = () => {
    setProblem(null);
    onChange();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const content = typed.trim();
    if (content === "" && stated.has(field)) return setProblem(t("notEmpty"));
    const empty = field === "unit" && isRatio ? "" : null;
    onDecision({ kind: "correct", changes: { [field]: content === "" ? empty : content } });
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <NativeSelect
        label={t("field")}
        data-autofocus
        value={field}
        data={factFieldNames.map((value) => ({ value, label: names(value) }))}
        onChange={({ currentTarget }) => {
          setField(currentTarget.value as FactField);
          setTyped("");
          changed();
        }}
      />
      <Content
        field={field}
        typed={typed}
        problem={problem}
        onType={(words) => {
          setTyped(words);
          changed();
        }}
      />
      {field === "unit" && (
        <Checkbox
          label={t("emptyUnit")}
          checked={isRatio}
          disabled={typed.trim() !== ""}
          onChange={({ currentTarget }) => {
            setIsRatio(currentTarget.checked);
            changed();
          }}
        />
      )}
      <Button type="submit" variant="default" loading={busy}>
        {t("preview")}
      </Button>
    </form>
  );
}

interface ContentProps {
  readonly field: FactField;
  readonly typed: string;
  readonly problem: string | null;
  readonly onType: (words: string) => void;
}

/** A choice where there are few, else a line to type. */
function Content({ field, typed, problem, onType }: ContentProps) {
  const t = useTranslations("bulk");
  const level = useTranslations("level");
  const bound = useTranslations("bound");
  const choices =
    field === "level"
      ? levels.map((value) => ({ value, label: level(value) }))
      : field === "bound"
        ? bounds.map((value) => ({ value, label: bound(value) }))
        : null;
  if (choices) {
    return (
      <NativeSelect
        label={t("content")}
        error={problem}
        value={typed}
        data={[{ value: "", label: stated.has(field) ? t("chooseReason") : t("notStated") }, ...choices]}
        onChange={({ currentTarget }) => onType(currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      label={t("content")}
      placeholder={stated.has(field) ? undefined : t("notStated")}
      error={problem}
      autoComplete="off"
      maxLength={500}
      lang="zh-CN"
      value={typed}
      onChange={({ currentTarget }) => onType(currentTarget.value)}
    />
  );
}

/** The reason for those numerals for which none is proposed. Each choice is foreseen at once. */
export function SettleForm({
  onDecision,
  decision,
}: Pick<Props, "onDecision"> & { readonly decision: SettleDecision }) {
  const t = useTranslations("bulk");
  const words = useTranslations("notFact");
  return (
    <NativeSelect
      label={t("others")}
      data-choice
      value={decision.reason ?? ""}
      data={[{ value: "", label: t("leaveOpen") }, ...notFactReasons.map((value) => ({ value, label: words(value) }))]}
      onChange={({ currentTarget }) =>
        onDecision({ ...decision, reason: (currentTarget.value || null) as NotFactReason | null })
      }
    />
  );
}

"use client";
/** The form of a new fact: all fields of the codebook. What is typed stays until the server has taken the fact. */
import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { ClientProblem } from "@/components/api/client";
import { newRequestId } from "@/components/api/request-id";
import { useProblemText } from "@/components/ui/problem-text";
import { bounds, type FactField, type FactFields, factFieldNames, levels } from "@/lib/fact/fact";
import { checkFields } from "@/lib/fact/validate";
import type { NewFact } from "./blank-fact";
import { asTyped, type Draft, numberHint, readDraft } from "./edit-draft";
import classes from "./hand-pane.module.css";
import { isComposing } from "./keyboard";
import { useTools } from "./review-context";

interface Props extends NewFact {
  readonly words: string;
}

export function NewFactForm({ words, fields, evidence }: Props) {
  const { store, decisions } = useTools();
  const t = useTranslations("review");
  const problemText = useProblemText();
  const [draft, setDraft] = useState<Draft>({});
  // One id for all tries: a fact whose answer got lost must not be made twice.
  const [requestId] = useState(newRequestId);
  const [state, setState] = useState<"typing" | "sending">("typing");
  const [problem, setProblem] = useState<ClientProblem | null>(null);
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const next = readDraft(fields, draft).fields;
  const wrong = checkFields(next);

  useEffect(() => {
    form.current
      ?.querySelector<HTMLInputElement>(fields.indicator === "" ? "[name=indicator]" : "[name=value]")
      ?.focus();
  }, [fields.indicator]);

  const cancel = () => store.dispatch({ kind: "mode", mode: { kind: "browse" } });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong.length > 0 || state === "sending") return;
    setState("sending");
    setProblem(
      await decisions.create(requestId, {
        fields: next,
        evidence: evidence.map(({ role, start, end }) => ({ role, start, end })),
      }),
    );
    setState("typing");
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing({ isComposing: event.nativeEvent.isComposing, keyCode: event.keyCode })) return;
    if (event.key === "Escape") cancel();
  };
  const errorOf = (field: FactField): FactFieldError => {
    const found = wrong.find((each) => each.field === field);
    return found && (tried || draft[field] !== undefined) ? found.code : null;
  };
  return (
    <form ref={form} className={classes.form} onSubmit={submit} onKeyDown={onKeyDown} aria-label={t("command.new")}>
      <h3 className={classes.heading}>{t("newFrom", { words })}</h3>
      <div className={classes.formFields}>
        {factFieldNames.map((field) => (
          <FormField
            key={field}
            field={field}
            text={draft[field] ?? asTyped(fields, field)}
            error={errorOf(field)}
            hint={numberHint(field, draft[field] ?? "")}
            onType={(text) => setDraft((before) => ({ ...before, [field]: text }))}
          />
        ))}
      </div>
      {problem && (
        <p role="alert" className={classes.alert}>
          {problemText(problem)}
        </p>
      )}
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={state === "sending"}>
          {t("saveNew")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>
          {t("cancel")}
        </Button>
      </Group>
    </form>
  );
}

type FactFieldError = ReturnType<typeof checkFields>[number]["code"] | null;

interface FormFieldProps {
  readonly field: keyof FactFields;
  readonly text: string;
  readonly error: FactFieldError;
  readonly hint: string | null;
  readonly onType: (text: string) => void;
}

function FormField({ field, text, error, hint, onType }: FormFieldProps) {
  const t = useTranslations("review");
  const label = useTranslations("field")(field);
  const problemWords = useTranslations("fieldProblem");
  const boundWords = useTranslations("bound");
  const levelWords = useTranslations("level");
  const shared = { label, name: field, size: "xs", error: error && problemWords(error) } as const;
  if (field === "bound") {
    const data = [{ value: "", label: "—" }, ...bounds.map((value) => ({ value, label: boundWords(value) }))];
    return <NativeSelect {...shared} data={data} value={text} onChange={(event) => onType(event.target.value)} />;
  }
  if (field === "level") {
    const data = levels.map((value) => ({ value, label: levelWords(value) }));
    return <NativeSelect {...shared} data={data} value={text} onChange={(event) => onType(event.target.value)} />;
  }
  return (
    <TextInput
      {...shared}
      lang="zh-CN"
      value={text}
      autoComplete="off"
      spellCheck={false}
      description={hint && t("readAs", { number: hint })}
      inputWrapperOrder={["label", "input", "description", "error"]}
      onChange={(event) => onType(event.target.value)}
    />
  );
}

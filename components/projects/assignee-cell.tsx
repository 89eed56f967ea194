"use client";
/** Who is to review an article, and the way to say so. The list of people is only drawn where somebody has opened it. */
import { Select, UnstyledButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { useProblemText } from "@/components/ui/problem-text";
import type { ArticleSummary, AssigneeView, AssignmentView } from "@/lib/api/views";
import classes from "./article-table.module.css";
import { useReviewers } from "./use-reviewers";

interface Props {
  readonly projectId: string;
  readonly article: ArticleSummary;
  readonly mayAssign: boolean;
}

export function AssigneeCell({ projectId, article, mayAssign }: Props) {
  const t = useTranslations("overview");
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  // What was chosen shows at once; the page's own data follow.
  const [chosen, setChosen] = useState<{ readonly assignee: AssigneeView | null; readonly before: string | null }>();
  const own = article.assignee?.id ?? null;
  const assignee = chosen && chosen.before === own ? chosen.assignee : article.assignee;
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (open) {
    return (
      <AssigneeSelect
        projectId={projectId}
        article={article}
        assignee={assignee}
        onClose={close}
        onChosen={(person) => setChosen({ assignee: person, before: own })}
      />
    );
  }
  const words = assignee ? (assignee.gone ? t("assigneeGone", { name: assignee.name }) : assignee.name) : t("nobody");
  if (!mayAssign) return <span className={assignee && !assignee.gone ? undefined : classes.quiet}>{words}</span>;
  return (
    <UnstyledButton
      ref={button}
      className={classes.assign}
      data-nobody={!assignee || assignee.gone || undefined}
      aria-label={t("assign", { title: article.title, name: words })}
      onClick={() => setOpen(true)}
    >
      {words}
    </UnstyledButton>
  );
}

interface SelectProps {
  readonly projectId: string;
  readonly article: ArticleSummary;
  readonly assignee: AssigneeView | null;
  readonly onClose: () => void;
  readonly onChosen: (person: AssigneeView | null) => void;
}

const nobody = "nobody";

function AssigneeSelect({ projectId, article, assignee, onClose, onChosen }: SelectProps) {
  const t = useTranslations("overview");
  const problemText = useProblemText();
  const router = useRouter();
  const reviewers = useReviewers(projectId);
  const [, startTransition] = useTransition();
  const choose = async (value: string | null) => {
    const assigneeId = value === null || value === nobody ? null : value;
    onClose();
    const answer = await call<AssignmentView>("PATCH", `/api/articles/${article.id}`, { assigneeId });
    if (!answer.ok) return notifications.show({ color: "red", message: problemText(answer.problem) });
    onChosen(answer.value.assignee);
    startTransition(() => router.refresh());
  };
  return (
    <Select
      size="xs"
      aria-label={t("assignTo", { title: article.title })}
      placeholder={reviewers ? undefined : t("assignee")}
      data={[
        { value: nobody, label: t("nobody") },
        // They cannot be chosen, but who it was is what one wants to know when choosing another.
        ...(assignee?.gone
          ? [{ value: assignee.id, label: t("assigneeGone", { name: assignee.name }), disabled: true }]
          : []),
        ...(reviewers ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={assignee?.id ?? nobody}
      allowDeselect={false}
      searchable
      autoFocus
      defaultDropdownOpened
      maxDropdownHeight={260}
      comboboxProps={{ width: 200, position: "bottom-start" }}
      onChange={(value) => void choose(value)}
      onBlur={onClose}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    />
  );
}

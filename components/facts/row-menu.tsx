"use client";
/** What can be done with the fact under the pointer in the table of all facts: by the right button, a long touch, or the key for menus. */
import { Menu } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCheck, IconCopy, IconExternalLink, IconMessage, IconPencil, IconRotate, IconX } from "@tabler/icons-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { cellText } from "@/components/review/cell-text";
import { writeToClipboard } from "@/components/review/clipboard-access";
import type { ColumnId } from "@/components/review/columns";
import { writeHtmlTable, writeTsv } from "@/components/review/tsv";
import type { FactRowView } from "@/lib/api/fact-list";
import type { BatchDecision } from "@/lib/review/batch";
import { transitions } from "@/lib/review/transitions";

export interface RowActions {
  /** Opens the fact in its article; with a tab, at that part of it. */
  readonly open: (fact: FactRowView, tab?: "comments") => void;
  /** Null where the person may not decide. */
  readonly decide: ((fact: FactRowView, kind: BatchDecision["kind"]) => void) | null;
}

interface Props {
  /** The rows. */
  readonly children: ReactElement;
  /** The fact on which the menu opened; null while it is on its way. */
  readonly fact: FactRowView | null;
  readonly actions: RowActions;
}

const kinds = [
  ["approve", IconCheck],
  ["correct", IconPencil],
  ["reject", IconX],
  ["reopen", IconRotate],
] as const;

export function RowMenu({ children, fact, actions }: Props) {
  const t = useTranslations("facts");
  const bulk = useTranslations("bulk");
  return (
    <Menu position="bottom-start" transitionProps={{ duration: 0 }}>
      <Menu.ContextMenu disabled={fact === null}>{children}</Menu.ContextMenu>
      <Menu.Dropdown>
        {fact && (
          <>
            <Menu.Item leftSection={<IconExternalLink size={15} aria-hidden />} onClick={() => actions.open(fact)}>
              {t("openArticle")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconMessage size={15} aria-hidden />}
              onClick={() => actions.open(fact, "comments")}
            >
              {t("openComments")}
            </Menu.Item>
            <CopyItem fact={fact} />
            {actions.decide && <Menu.Divider />}
            {actions.decide &&
              kinds.map(([kind, Icon]) => (
                <Menu.Item
                  key={kind}
                  leftSection={<Icon size={15} aria-hidden />}
                  disabled={!transitions[kind][fact.status]}
                  onClick={() => actions.decide?.(fact, kind)}
                >
                  {bulk(`action.${kind}`)}
                </Menu.Item>
              ))}
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What a spreadsheet gets of a fact: the same as from the table of an article. */
const copied: readonly ColumnId[] = ["place", "indicator", "period", "value", "change", "prior", "level"];

function CopyItem({ fact }: { readonly fact: FactRowView }) {
  const t = useTranslations("facts");
  const copy = async () => {
    const rows = [copied.map((column) => cellText(fact, column))];
    const done = await writeToClipboard({ text: writeTsv(rows), html: writeHtmlTable(rows), cells: copied.length });
    notifications.show(done ? { message: t("copied") } : { color: "red", message: t("notCopied") });
  };
  return (
    <Menu.Item leftSection={<IconCopy size={15} aria-hidden />} onClick={copy}>
      {t("copyRow")}
    </Menu.Item>
  );
}

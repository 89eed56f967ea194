"use client";
/** Which columns are shown, in which order, and which stay in view: the way by keys for all that the mouse does in the head. */
import { ActionIcon, Button, Checkbox, Popover } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconColumns3, IconPin, IconPinFilled } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import {
  type ColumnLayout,
  columnIds,
  defaultLayout,
  moveColumn,
  toggleColumn,
  togglePin,
  writeColumns,
} from "./column-layout";
import classes from "./facts-screen.module.css";

interface Props {
  readonly layout: ColumnLayout;
  readonly onLayout: (layout: ColumnLayout) => void;
}

export function ColumnsMenu({ layout, onLayout }: Props) {
  const t = useTranslations("facts");
  const hidden = columnIds.filter((id) => !layout.some((place) => place.id === id));
  return (
    <Popover position="bottom-end" shadow="md" trapFocus withinPortal portalProps={{ target: "#content" }}>
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconColumns3 size={15} aria-hidden />}>
          {t("columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" aria-label={t("columns")}>
        <ul className={classes.columns}>
          {layout.map(({ id, pinned }) => {
            const column = t(`column.${id}`);
            const up = moveColumn(layout, id, -1);
            const down = moveColumn(layout, id, 1);
            return (
              <li key={id}>
                <Checkbox
                  size="xs"
                  label={column}
                  checked
                  disabled={layout.length === 1}
                  onChange={() => onLayout(toggleColumn(layout, id))}
                />
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  aria-label={t("moveUp", { column })}
                  title={t("moveUp", { column })}
                  disabled={up === layout}
                  onClick={() => onLayout(up)}
                >
                  <IconArrowUp size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color="gray"
                  aria-label={t("moveDown", { column })}
                  title={t("moveDown", { column })}
                  disabled={down === layout}
                  onClick={() => onLayout(down)}
                >
                  <IconArrowDown size={14} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  size={24}
                  variant="subtle"
                  color={pinned ? "qing" : "gray"}
                  aria-label={t("pin", { column })}
                  title={t("pin", { column })}
                  aria-pressed={pinned}
                  onClick={() => onLayout(togglePin(layout, id))}
                >
                  {pinned ? <IconPinFilled size={14} aria-hidden /> : <IconPin size={14} aria-hidden />}
                </ActionIcon>
              </li>
            );
          })}
          {hidden.map((id) => (
            <li key={id}>
              <Checkbox
                size="xs"
                label={t(`column.${id}`)}
                checked={false}
                onChange={() => onLayout(toggleColumn(layout, id))}
              />
            </li>
          ))}
        </ul>
        <p className={classes.hint}>{t("columnKeys")}</p>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={writeColumns(layout) === null}
          onClick={() => onLayout(defaultLayout)}
        >
          {t("columnsReset")}
        </Button>
      </Popover.Dropdown>
    </Popover>
  );
}

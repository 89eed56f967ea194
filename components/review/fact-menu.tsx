"use client";
/** What can be done with the fact under the pointer: by the right button, a long touch, or the key for menus. Runs commands and knows none. */
import { Menu } from "@mantine/core";
import { type ReactElement, useRef } from "react";
import { useTranslations } from "use-intl";
import { whyNot } from "./availability";
import type { CommandId } from "./commands";
import { blockingOf } from "./findings";
import { keysOf } from "./key-map";
import { KeySign } from "./key-sign";
import { useReview, useTools } from "./review-context";
import { factInHand } from "./select";
import { focusHand } from "./use-follow-focus";
import { useKeyMap } from "./use-key-map";
import { useKeyWords } from "./use-key-words";

/** Groups of commands, with a line between them. */
const groups: readonly (readonly CommandId[])[] = [
  ["approve", "edit", "reject", "reopen"],
  ["link", "comment", "copy", "paste"],
];

interface Props {
  /** The rows. */
  readonly children: ReactElement;
  /** While a field is open, which has a menu of its own. */
  readonly disabled: boolean;
}

export function FactMenu({ children, disabled }: Props) {
  const { run } = useTools();
  const t = useTranslations("review");
  const isOpen = useRef(false);
  const chosen = useRef<CommandId | null>(null);
  const onClose = () => {
    isOpen.current = false;
    // Once it is gone: the table has the focus again, and then the command runs, which may take it elsewhere.
    window.setTimeout(() => {
      if (isOpen.current) return;
      focusHand();
      if (chosen.current) run(chosen.current);
      chosen.current = null;
    });
  };
  return (
    <Menu
      position="bottom-start"
      returnFocus={false}
      transitionProps={{ duration: 0 }}
      onOpen={() => {
        isOpen.current = true;
      }}
      onClose={onClose}
    >
      <Menu.ContextMenu disabled={disabled}>{children}</Menu.ContextMenu>
      <Menu.Dropdown aria-label={t("decisions")}>
        <Items
          onChoose={(command) => {
            chosen.current = command;
          }}
        />
      </Menu.Dropdown>
    </Menu>
  );
}

/** There only while the menu is open, so that it costs nothing otherwise. */
function Items({ onChoose }: { readonly onChoose: (command: CommandId) => void }) {
  const t = useTranslations("review");
  const state = useReview((review) => review);
  const [keyMap] = useKeyMap();
  const keys = useKeyWords();
  const blocking = blockingOf(factInHand(state), state.view);
  return groups.map((group, index) => [
    index > 0 && <Menu.Divider key={`before ${group[0]}`} />,
    ...group.map((command) => {
      const reason = whyNot(command, state, blocking);
      const [key] = keysOf(keyMap, command);
      return (
        <Menu.Item
          key={command}
          disabled={reason !== null}
          title={reason ? t(`because.${reason}`, keys) : undefined}
          rightSection={key && <KeySign name={key} />}
          onClick={() => onChoose(command)}
        >
          {t(`command.${command}`)}
        </Menu.Item>
      );
    }),
  ]);
}

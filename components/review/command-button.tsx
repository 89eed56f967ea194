"use client";
/** A button that runs a command: with its key, and with the reason when it cannot run now. */
import { Button, Tooltip } from "@mantine/core";
import { memo, type ReactNode } from "react";
import { useTranslations } from "use-intl";
import { whyNot } from "./availability";
import type { CommandId } from "./commands";
import classes from "./decision-bar.module.css";
import { blockingOf } from "./findings";
import { keysOf } from "./key-map";
import { KeySign } from "./key-sign";
import { useReview, useTools } from "./review-context";
import { factInHand } from "./select";
import { useKeyMap } from "./use-key-map";
import { useKeyWords } from "./use-key-words";

interface Props {
  readonly command: CommandId;
  /** Make it once: another element draws the button again. */
  readonly icon?: ReactNode;
  readonly variant?: "filled" | "default" | "subtle";
}

/** Drawn again only when it can run and could not, or the other way: a bar of them would cost more than the table's row. */
export const CommandButton = memo(function CommandButton({ command, icon, variant = "default" }: Props) {
  const { run } = useTools();
  const t = useTranslations("review");
  const reason = useReview((state) => whyNot(command, state, blockingOf(factInHand(state), state.view)));
  const [keyMap] = useKeyMap();
  const keys = useKeyWords();
  const [key] = keysOf(keyMap, command);
  return (
    <Tooltip label={reason ? t(`because.${reason}`, keys) : t(`help.${command}`)} multiline maw={320}>
      <Button
        size="compact-sm"
        variant={variant}
        className={classes.button}
        leftSection={icon}
        rightSection={key && <KeySign name={key} />}
        // Not `disabled`: a person must be able to reach it and learn why it does nothing.
        aria-disabled={reason !== null}
        data-disabled={reason !== null || undefined}
        // The selection in the article and the focus in the table are what the command is about.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => run(command)}
      >
        {t(`command.${command}`)}
      </Button>
    </Tooltip>
  );
});

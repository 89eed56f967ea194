"use client";
/** A text to be copied as it stands, and the button that does. */
import { Button, Code, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import classes from "./releases.module.css";

interface Props {
  readonly text: string;
  /** What it is, for those who do not see what stands beside the button. */
  readonly label: string;
}

export function Copied({ text, label }: Props) {
  return (
    <span className={classes.copied}>
      <Code className={classes.code}>{text}</Code>
      <CopyText text={text} label={label} />
    </span>
  );
}

export function CopyText({ text, label }: Props) {
  const shell = useTranslations("shell");
  return (
    <CopyButton value={text}>
      {({ copied, copy }) => (
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={`${copied ? shell("copied") : shell("copy")} · ${label}`}
          leftSection={copied ? <IconCheck size={13} aria-hidden /> : <IconCopy size={13} aria-hidden />}
          onClick={copy}
        >
          {copied ? shell("copied") : shell("copy")}
        </Button>
      )}
    </CopyButton>
  );
}

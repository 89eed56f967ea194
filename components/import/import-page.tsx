"use client";
/** Bringing articles in: choose or paste, look at the cuts, import. */
import { Button, Collapse, Group, Text } from "@mantine/core";
import { Dropzone } from "@mantine/dropzone";
import { useDisclosure } from "@mantine/hooks";
import { IconClipboardText, IconFileUpload } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { newRequestId } from "@/components/api/request-id";
import { Page } from "@/components/ui/page";
import { maximumBytes } from "@/lib/text/decode";
import { ImportList } from "./import-list";
import classes from "./import-page.module.css";
import { type GivenPackage, PackageList } from "./package-list";
import { PasteForm } from "./paste-form";
import { useImportQueue } from "./use-import-queue";

interface Props {
  readonly projectId: string;
  /** Of files that can be read, with the dot. */
  readonly endings: readonly string[];
}

export function ImportPage({ projectId, endings }: Props) {
  const t = useTranslations("import");
  const [items, dispatch] = useImportQueue(projectId);
  const [packages, setPackages] = useState<readonly GivenPackage[]>([]);
  const [pasting, paste] = useDisclosure(false);
  const openChooser = useRef<() => void>(null);

  function add(files: readonly File[], title?: string) {
    const entries = files.map((file) => ({ id: newRequestId(), file, ...(title ? { title } : {}) }));
    const texts = entries.filter(({ file }) => !isPackage(file));
    if (texts.length > 0) dispatch({ kind: "add", files: texts });
    setPackages((now) => [...now, ...entries.filter(({ file }) => isPackage(file))]);
  }

  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={
        <Button
          variant="default"
          leftSection={<IconClipboardText size={16} aria-hidden />}
          onClick={paste.toggle}
          aria-expanded={pasting}
        >
          {t("paste")}
        </Button>
      }
    >
      <Collapse expanded={pasting}>
        <PasteForm
          onAdd={(file, title) => {
            add([file], title);
            paste.close();
          }}
        />
      </Collapse>
      {/* Any kind is taken, so that a file that cannot be read is refused by name and with the reason. The button is what
          keys and screen readers use; the area around it is for the pointer. */}
      <Dropzone
        onDrop={(files) => add(files)}
        openRef={openChooser}
        activateOnKeyboard={false}
        tabIndex={-1}
        className={classes.drop}
        inputProps={{ "aria-label": t("choose") }}
        enablePointerEvents
      >
        <Group justify="center" gap="md">
          <IconFileUpload size={28} stroke={1.5} aria-hidden className={classes.icon} />
          <div>
            <Text>{t("drop")}</Text>
            <Text size="sm" c="dimmed">
              {t("dropHint", { endings: endings.join(" "), megabytes: maximumBytes / 1024 / 1024 })}
            </Text>
            <Text size="sm" c="dimmed">
              {t("dropPackage")}
            </Text>
          </div>
          <Button
            variant="default"
            onClick={(event) => {
              // The area would open a second chooser.
              event.stopPropagation();
              openChooser.current?.();
            }}
          >
            {t("choose")}
          </Button>
        </Group>
      </Dropzone>
      {packages.length > 0 && (
        <PackageList
          projectId={projectId}
          packages={packages}
          onRemove={(gone) => setPackages((now) => now.filter(({ id }) => id !== gone))}
        />
      )}
      {items.length > 0 && <ImportList projectId={projectId} items={items} dispatch={dispatch} />}
    </Page>
  );
}

function isPackage({ name }: File): boolean {
  return name.toLowerCase().endsWith(".zip");
}

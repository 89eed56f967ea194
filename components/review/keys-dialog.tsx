"use client";
/** The map of keys, where each command can be given another, and the switch for those of one character. */
import { ActionIcon, Button, Modal, Switch } from "@mantine/core";
import { IconPencil, IconRestore } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type CommandId, commandGroups, commandIds, commandSpec } from "./commands";
import { holderOf, keysOf, noChanges, withKeys } from "./key-map";
import { KeyRecorder } from "./key-recorder";
import { KeySign } from "./key-sign";
import classes from "./keys-dialog.module.css";
import { useKeyMap } from "./use-key-map";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onToggleSingleKeys: () => void;
}

export function KeysDialog({ opened, onClose, singleKeys, onToggleSingleKeys }: Props) {
  const t = useTranslations("review");
  const [keyMap, change] = useKeyMap();
  const [recording, setRecording] = useState<CommandId | null>(null);
  const [wished, setWished] = useState<readonly string[]>([]);
  const list = useRef<HTMLDivElement>(null);
  /** Ends recording; the focus goes back to where it began. */
  const end = (id: CommandId) => {
    setRecording(null);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-pencil="${id}"]`)?.focus());
  };
  const record = (id: CommandId, wish: readonly string[] = []) => {
    setRecording(id);
    setWished(wish);
  };
  /** Another command may have got the key meanwhile: then the person decides. */
  const reset = (id: CommandId) => {
    const { keys } = commandSpec(id);
    if (keys.some((key) => holderOf(keyMap, id, key) !== null)) record(id, keys);
    else give(id, keys);
  };
  const give = (id: CommandId, keys: readonly string[]) => {
    change(withKeys(keyMap, id, keys));
    end(id);
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("command.keys")}
      size="xl"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("close") }}
      closeOnEscape={recording === null}
      returnFocus={false}
    >
      <Switch
        checked={singleKeys}
        onChange={onToggleSingleKeys}
        label={t("singleKeys")}
        description={t("singleKeysHint")}
      />
      <p className={classes.how}>
        {t("keysHow")} {keyMap.size > 0 && t("keysChanged", { count: keyMap.size })}
      </p>
      {keyMap.size > 0 && (
        <Button size="compact-sm" variant="default" onClick={() => change(noChanges)}>
          {t("keyResetAll")}
        </Button>
      )}
      <div ref={list} className={classes.groups}>
        {commandGroups.map((group) => (
          <section key={group}>
            <h3 className={classes.group}>{t(`group.${group}`)}</h3>
            <dl className={classes.list}>
              {commandIds
                .filter((id) => commandSpec(id).group === group)
                .map((id) => (
                  <div key={id}>
                    <dt>{t(`command.${id}`)}</dt>
                    <dd>
                      {recording === id ? (
                        <KeyRecorder
                          command={id}
                          keyMap={keyMap}
                          wished={wished}
                          onRecord={(keys) => give(id, keys)}
                          onCancel={() => end(id)}
                        />
                      ) : (
                        <>
                          {keysOf(keyMap, id).map((key) => (
                            <KeySign key={key} name={key} />
                          ))}
                          {keysOf(keyMap, id).length === 0 && <span className={classes.how}>{t("keyFree")}</span>}
                          {keyMap.has(id) && (
                            <ActionIcon
                              size="sm"
                              variant="subtle"
                              aria-label={t("keyReset", { command: t(`command.${id}`) })}
                              title={t("keyReset", { command: t(`command.${id}`) })}
                              onClick={() => reset(id)}
                            >
                              <IconRestore size={14} aria-hidden />
                            </ActionIcon>
                          )}
                          <ActionIcon
                            size="sm"
                            variant="subtle"
                            data-pencil={id}
                            aria-label={t("keyChange", { command: t(`command.${id}`) })}
                            title={t("keyChange", { command: t(`command.${id}`) })}
                            onClick={() => record(id)}
                          >
                            <IconPencil size={14} aria-hidden />
                          </ActionIcon>
                        </>
                      )}
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

"use client";
/** The map of keys, and the switch for those of one character. */
import { Modal, Switch } from "@mantine/core";
import { useTranslations } from "use-intl";
import { commandGroups, commandIds, commandSpec, keysOf } from "./commands";
import { KeySign } from "./key-sign";
import classes from "./keys-dialog.module.css";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly singleKeys: boolean;
  readonly onToggleSingleKeys: () => void;
}

export function KeysDialog({ opened, onClose, singleKeys, onToggleSingleKeys }: Props) {
  const t = useTranslations("review");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("command.keys")}
      size="xl"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Switch
        checked={singleKeys}
        onChange={onToggleSingleKeys}
        label={t("singleKeys")}
        description={t("singleKeysHint")}
      />
      <div className={classes.groups}>
        {commandGroups.map((group) => (
          <section key={group}>
            <h3 className={classes.group}>{t(`group.${group}`)}</h3>
            <dl className={classes.list}>
              {commandIds
                .filter((id) => commandSpec(id).group === group && keysOf(id).length > 0)
                .map((id) => (
                  <div key={id}>
                    <dt>{t(`command.${id}`)}</dt>
                    <dd>
                      {keysOf(id).map((key) => (
                        <KeySign key={key} name={key} />
                      ))}
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

"use client";
/** Says that the list is not any more what it was when it was read, and has it read again when a person wants that. */
import { Button, Tooltip, VisuallyHidden } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslations } from "use-intl";

interface Props {
  /** Rows in sight that do not fit any more. */
  readonly left: number;
  /** Whether facts have come into the list. */
  readonly hasArrivals: boolean;
  /** Done when the rows are here. */
  readonly onRenew: () => Promise<void>;
}

export function ListMoved({ left, hasArrivals, onRenew }: Props) {
  const t = useTranslations("facts");
  const [busy, setBusy] = useState(false);
  const renew = async () => {
    setBusy(true);
    await onRenew();
    setBusy(false);
  };
  const isShown = left > 0 || hasArrivals || busy;
  return (
    <>
      {/* Always there, because what appears together with its words is not read out; and without figures, which would be read out at each change. */}
      <VisuallyHidden role="status">{isShown && t("moved")}</VisuallyHidden>
      {isShown && (
        <Tooltip label={t("movedHint")} multiline maw={280}>
          <Button
            size="compact-xs"
            variant="light"
            leftSection={<IconRefresh size={13} aria-hidden />}
            loading={busy}
            onClick={renew}
          >
            {t(left > 0 ? "movedRows" : "moved", { count: left })}
          </Button>
        </Tooltip>
      )}
    </>
  );
}

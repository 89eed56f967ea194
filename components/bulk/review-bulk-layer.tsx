"use client";
/** What lies over the review screen of decisions over many: their dialog, and the offer to mend the same mistake elsewhere. */
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { CommandKey } from "@/components/review/command-key";
import { useReview } from "@/components/review/review-context";
import { canWrite } from "@/components/review/select";
import type { AlikeView } from "@/lib/api/batches";
import { BatchDialog } from "./batch-dialog";
import { useContent } from "./batch-words";
import classes from "./bulk.module.css";
import { newestCorrection, type Offer, type ReviewBulk } from "./review-bulk";

export function ReviewBulkLayer({ bulk }: { readonly bulk: ReviewBulk }) {
  const projectId = useReview((state) => state.view.project.id);
  const { ask, offer } = useSyncExternalStore(bulk.subscribe, bulk.get, bulk.get);
  useAlike(bulk);
  return (
    <>
      {offer && !ask && <AlikeOffer offer={offer} onTake={bulk.fixAlike} onDismiss={() => bulk.offer(null)} />}
      {ask && <BatchDialog projectId={projectId} ask={ask} onChange={bulk.changed} onClose={bulk.close} />}
    </>
  );
}

/** After each correction asks once whether other facts have the same mistake. */
function useAlike(bulk: ReviewBulk): void {
  const event = useReview((state) => (canWrite(state) ? newestCorrection(state) : null));
  useEffect(() => {
    bulk.offer(null);
    if (event === null) return;
    const asking = new AbortController();
    void call<AlikeView>("GET", `/api/events/${event}/alike`, undefined, asking.signal).then((answer) => {
      if (answer.ok && answer.value.count > 0) bulk.offer({ event, ...answer.value });
    });
    return () => asking.abort();
  }, [event, bulk]);
}

interface OfferProps {
  readonly offer: Offer;
  readonly onTake: () => void;
  readonly onDismiss: () => void;
}

function AlikeOffer({ offer: { count, mended }, onTake, onDismiss }: OfferProps) {
  const t = useTranslations("bulk");
  const names = useTranslations("field");
  const content = useContent();
  const [first] = mended;
  if (!first) return null;
  const { field, from, to } = first;
  return (
    <section className={classes.offer} aria-label={t("action.correct")}>
      <p role="status">{t("alike", { count, field: names(field), from: content(field, from) })}</p>
      <Button size="compact-sm" variant="default" rightSection={<CommandKey command="fix-alike" />} onClick={onTake}>
        {t("alikeFix", { to: content(field, to) })}
      </Button>
      <ActionIcon variant="subtle" color="gray" aria-label={t("dismiss")} onClick={onDismiss}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </section>
  );
}

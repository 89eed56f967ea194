"use client";
/** The fact in hand: findings first, then its words and how certain they are, its fields with their sources, the engine's reasons and its history. */
import { Tabs } from "@mantine/core";
import { useTranslations } from "use-intl";
import { FactQuote } from "@/components/ui/fact-quote";
import type { FactView } from "@/lib/api/views";
import { FactConfidence } from "./fact-confidence";
import { FactFieldList } from "./fact-fields";
import { FactFindings } from "./fact-findings";
import { FactHistory } from "./fact-history";
import { FactTrace } from "./fact-trace";
import classes from "./hand-pane.module.css";

export function FactPane({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const reject = useTranslations("reject");
  return (
    <>
      {fact.status === "rejected" && (
        <p className={classes.rejected}>
          {t("rejectedBecause", { reason: fact.rejectReason ? reject(fact.rejectReason) : "—" })}
          {fact.rejectNote && <q lang="zh-CN">{fact.rejectNote}</q>}
        </p>
      )}
      {fact.status === "proposed" && fact.changedSinceApproval && (
        <p className={classes.rejected}>{t("changedSince")}</p>
      )}
      <FactFindings fact={fact} />
      <FactQuote evidence={fact.evidence} />
      <FactConfidence fact={fact} />
      <Tabs defaultValue="fields" keepMounted={false} classNames={{ tab: classes.tab, list: classes.tabs }}>
        <Tabs.List aria-label={t("aboutFact")}>
          <Tabs.Tab value="fields">{t("tab.fields")}</Tabs.Tab>
          <Tabs.Tab value="why">{t("tab.why")}</Tabs.Tab>
          <Tabs.Tab value="history">{t("tab.history")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields">
          <FactFieldList fact={fact} />
        </Tabs.Panel>
        <Tabs.Panel value="why">
          <FactTrace fact={fact} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <FactHistory fact={fact} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

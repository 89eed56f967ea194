"use client";
/** The fact in hand: findings first, then its words and how certain they are, its fields with their sources, the engine's reasons, what is said about it and its history. */
import { Tabs } from "@mantine/core";
import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { useCommentCount } from "@/components/comments/comment-queries";
import { FactComments } from "@/components/comments/fact-comments";
import { FactQuote } from "@/components/ui/fact-quote";
import type { FactView } from "@/lib/api/views";
import { FactConfidence } from "./fact-confidence";
import { FactFieldList } from "./fact-fields";
import { FactFindings } from "./fact-findings";
import { FactHistory } from "./fact-history";
import classes from "./fact-pane.module.css";
import { FactTrace } from "./fact-trace";
import { useReview, useTools } from "./review-context";
import { type HandTab, handTabs } from "./review-state";
import { focusHand } from "./use-follow-focus";

export function FactPane({ fact }: { readonly fact: FactView }) {
  const t = useTranslations("review");
  const reject = useTranslations("reject");
  const { store, person } = useTools();
  const tab = useReview((state) => state.tab);
  const { project, article } = useReview((state) => state.view);
  const commenting = useReview((state) => state.commenting);
  const comments = useCommentCount(project.id, article.id, fact.id);
  const choose = useCallback((next: HandTab) => store.dispatch({ kind: "tab", tab: next }), [store]);
  const written = useCallback(() => choose("comments"), [choose]);
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
      <Tabs
        value={tab}
        onChange={(value) => choose(handTabs.find((known) => known === value) ?? "fields")}
        keepMounted={false}
        classNames={{ tab: classes.tab, list: classes.tabs }}
      >
        <Tabs.List aria-label={t("aboutFact")}>
          <Tabs.Tab value="fields">{t("tab.fields")}</Tabs.Tab>
          <Tabs.Tab value="why">{t("tab.why")}</Tabs.Tab>
          <Tabs.Tab value="comments">
            {t("tab.comments")}
            {comments > 0 && <span className={classes.count}> {comments}</span>}
          </Tabs.Tab>
          <Tabs.Tab value="history">{t("tab.history")}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="fields">
          <FactFieldList fact={fact} />
        </Tabs.Panel>
        <Tabs.Panel value="why">
          <FactTrace fact={fact} />
        </Tabs.Panel>
        <Tabs.Panel value="comments">
          <FactComments
            project={project}
            articleId={article.id}
            factId={fact.id}
            person={person}
            commenting={commenting}
            onWriting={written}
            onLeave={focusHand}
          />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <FactHistory fact={fact} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

"use client";
/**
 * The tabs of the fact in hand: its fields, the engine's reasons, what is said about it, its history. The tabs themselves are
 * drawn once and not for each fact; what stands in them is found in context.
 */
import { Tabs } from "@mantine/core";
import { createContext, memo, useCallback, useContext } from "react";
import { useTranslations } from "use-intl";
import { useCommentCount } from "@/components/comments/comment-queries";
import { FactComments } from "@/components/comments/fact-comments";
import type { FactView } from "@/lib/api/views";
import { FactFieldList } from "./fact-fields";
import { FactHistory } from "./fact-history";
import classes from "./fact-pane.module.css";
import { FactTrace } from "./fact-trace";
import { useReview, useTools } from "./review-context";
import { type HandTab, handTabs } from "./review-state";
import { focusHand } from "./use-follow-focus";

const Told = createContext<FactView | null>(null);

export function FactTabs({ fact }: { readonly fact: FactView }) {
  return (
    <Told value={fact}>
      <SameTabs />
    </Told>
  );
}

const SameTabs = memo(function SameTabs() {
  const t = useTranslations("review");
  const { store } = useTools();
  const tab = useReview((state) => state.tab);
  const choose = (value: string | null) =>
    store.dispatch({ kind: "tab", tab: handTabs.find((known) => known === value) ?? "fields" });
  return (
    <Tabs value={tab} onChange={choose} keepMounted={false} classNames={{ tab: classes.tab, list: classes.tabs }}>
      <Tabs.List aria-label={t("aboutFact")}>
        <Tabs.Tab value="fields">{t("tab.fields")}</Tabs.Tab>
        <Tabs.Tab value="why">{t("tab.why")}</Tabs.Tab>
        <Tabs.Tab value="comments">
          {t("tab.comments")}
          <CommentCount />
        </Tabs.Tab>
        <Tabs.Tab value="history">{t("tab.history")}</Tabs.Tab>
      </Tabs.List>
      {handTabs.map((each) => (
        <Tabs.Panel key={each} value={each}>
          <Content of={each} />
        </Tabs.Panel>
      ))}
    </Tabs>
  );
});

function CommentCount() {
  const fact = useContext(Told);
  const { project, article } = useReview((state) => state.view);
  const count = useCommentCount(project.id, article.id, fact?.id ?? "");
  return count > 0 && <span className={classes.count}> {count}</span>;
}

function Content({ of }: { readonly of: HandTab }) {
  const fact = useContext(Told);
  if (!fact) return null;
  if (of === "fields") return <FactFieldList fact={fact} />;
  if (of === "why") return <FactTrace fact={fact} />;
  if (of === "comments") return <Comments key={fact.id} factId={fact.id} />;
  return <FactHistory key={fact.id} fact={fact} />;
}

function Comments({ factId }: { readonly factId: string }) {
  const { store, person } = useTools();
  const { project, article } = useReview((state) => state.view);
  // The pane may be a frame behind the hand, and its field must not take what is meant for the next fact.
  const commenting = useReview((state) => state.commenting && state.hand?.id === factId);
  const written = useCallback(() => store.dispatch({ kind: "tab", tab: "comments" }), [store]);
  return (
    <FactComments
      project={project}
      articleId={article.id}
      factId={factId}
      person={person}
      commenting={commenting}
      onWriting={written}
      onLeave={focusHand}
    />
  );
}

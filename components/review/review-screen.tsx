"use client";
/** The review screen: article and facts side by side, the item in hand below. Puts the parts together and holds no logic. */
import { useEffect, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { makeReviewBulk } from "@/components/bulk/review-bulk";
import { ReviewBulkLayer } from "@/components/bulk/review-bulk-layer";
import { makeHolders } from "@/components/outbox/holders";
import { makeKeeper } from "@/components/outbox/keeper";
import { forgoDevice, sharedStorage } from "@/components/outbox/shared-storage";
import { useOutbox } from "@/components/outbox/use-outbox";
import type { DecisionView, PersonView, ReviewView } from "@/lib/api/views";
import type { QueueOrder } from "@/lib/review/queue";
import { Announcer } from "./announcer";
import type { ArticleDom } from "./article-dom";
import { ArticlePane } from "./article-pane";
import { CommandPalette, openPalette } from "./command-palette";
import { DecisionBar } from "./decision-bar";
import { makeDecisions } from "./decisions";
import { FactGrid } from "./fact-grid";
import { FiguresDialog } from "./figures-dialog";
import { FocusKeeper } from "./focus-keeper";
import { HandPane } from "./hand-pane";
import { KeysDialog } from "./keys-dialog";
import { pageModel } from "./page-model";
import { PaneTabs } from "./pane-tabs";
import { ReviewProvider, type ReviewTools } from "./review-context";
import { ReviewHeader } from "./review-header";
import classes from "./review-screen.module.css";
import { createSender } from "./sender";
import { useSingleKeys } from "./single-keys";
import { Split } from "./split";
import { createReviewStore } from "./store";
import { TableTools } from "./table-tools";
import { useClipboard } from "./use-clipboard";
import { focusHand } from "./use-follow-focus";
import { useKeyMap } from "./use-key-map";
import { useKeys } from "./use-keys";
import { useLeaveGuard } from "./use-leave-guard";
import { useNamedFact } from "./use-named-fact";
import { useRetry } from "./use-retry";
import { useRunner } from "./use-runner";

interface Props {
  readonly view: ReviewView;
  readonly order: QueueOrder;
  /** Who has opened it: decisions are kept, sent and shown for this account alone. */
  readonly person: PersonView;
}

/** View and order are the state at opening; the screen keeps its own from then on. Give it the article's id as `key`. */
export function ReviewScreen({ view, order, person }: Props) {
  const t = useTranslations("review");
  const [store] = useState(() => createReviewStore(view, order));
  const [keeper] = useState(() =>
    makeKeeper({
      store,
      account: person.id,
      open: sharedStorage,
      openAfterFailure: forgoDevice,
      holders: makeHolders(globalThis.navigator?.locks),
      now: Date.now,
    }),
  );
  const [sender] = useState(() =>
    createSender(store, (path, body) => call<DecisionView>("POST", path, body, undefined, person.id), keeper.kept),
  );
  const [decisions] = useState(() => makeDecisions(store, sender));
  const [bulk] = useState(() => makeReviewBulk(store));
  const [page] = useState(() => pageModel(view));
  const [keysOpened, setKeysOpened] = useState(false);
  const [figuresOpened, setFiguresOpened] = useState(false);
  const [singleKeys, toggleSingleKeys] = useSingleKeys();
  const [keyMap] = useKeyMap();
  const articleDom = useRef<ArticleDom | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const root = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);

  const leave = useLeaveGuard(store, t("leaveUnsent"));
  const run = useRunner(
    useMemo(
      () => ({
        store,
        decisions,
        page,
        articleDom,
        leave,
        openPalette,
        openKeys: () => setKeysOpened(true),
        openFigures: () => setFiguresOpened(true),
        focusSearch: () => search.current?.focus(),
        bulk,
        toggleSingleKeys,
      }),
      [store, decisions, page, leave, toggleSingleKeys, bulk],
    ),
  );
  const closeKeys = () => {
    setKeysOpened(false);
    window.setTimeout(focusHand);
  };
  useKeys(root, store, run, { singleKeys, keyMap });
  useClipboard(root, store, decisions);
  useOutbox(keeper, store, sender);
  useRetry(sender);
  useNamedFact(store);
  const tools = useMemo<ReviewTools>(
    () => ({ store, decisions, page, articleDom, run, retry: sender.retry, leave, person }),
    [store, decisions, page, run, sender, leave, person],
  );
  useEffect(() => {
    // The page's own title already says the app's name; this only tells tests and styles that keys are heard.
    root.current?.setAttribute("data-ready", "true");
  }, []);

  return (
    <ReviewProvider tools={tools}>
      <div ref={root} className={classes.screen}>
        <ReviewHeader />
        <div ref={body} className={classes.body}>
          <ArticlePane />
          <Split label={t("splitColumns")} between="columns" frame={body} variable="--article" start={46} />
          <PaneTabs frame={right} className={classes.right}>
            <TableTools search={search} />
            <FactGrid />
            <Split label={t("splitRows")} between="rows" frame={right} variable="--table" start={56} />
            <DecisionBar />
            <HandPane />
          </PaneTabs>
        </div>
        <Announcer />
        <FocusKeeper />
      </div>
      <ReviewBulkLayer bulk={bulk} />
      <CommandPalette />
      <FiguresDialog opened={figuresOpened} onClose={() => setFiguresOpened(false)} />
      <KeysDialog
        opened={keysOpened}
        onClose={closeKeys}
        singleKeys={singleKeys}
        onToggleSingleKeys={toggleSingleKeys}
      />
    </ReviewProvider>
  );
}

"use client";
/** All facts of a project: facets, table and the fact in hand side by side. Puts the parts together; the address holds what they show. */
import { Box, Button, Drawer, VisuallyHidden } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useCallback, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import type { Ask } from "@/components/bulk/ask";
import { BulkActions } from "@/components/bulk/bulk-actions";
import { EmptyState } from "@/components/ui/empty-state";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { FactRowView } from "@/lib/api/fact-list";
import { everyFact, type FactFilter, writeFactFilter } from "@/lib/review/fact-filter";
import { type ColumnLayout, cardLayout } from "./column-layout";
import { FacetPanel } from "./facet-panel";
import { FactAside, factHref } from "./fact-aside";
import { listAddress, placeQuery, refreshFacts } from "./fact-queries";
import { FactTable } from "./fact-table";
import classes from "./facts-screen.module.css";
import { chosenIn } from "./filter-changes";
import { FilterChips } from "./filter-chips";
import { ListMoved } from "./list-moved";
import type { RowActions } from "./row-menu";
import { SelectionBar } from "./selection-bar";
import { TableTools } from "./table-tools";
import { useFacets } from "./use-facets";
import { useFactPages } from "./use-fact-pages";
import { useHand } from "./use-hand";
import { useLiveList } from "./use-live-list";
import { useMedia } from "./use-media";
import { useSearchKey } from "./use-search-key";
import { useSelection } from "./use-selection";
import { useTableAddress } from "./use-table-address";

interface Props {
  readonly projectId: string;
  /** Whether the person may decide on facts. */
  readonly mayDecide: boolean;
}

export function FactsScreen({ projectId, mayDecide }: Props) {
  const t = useTranslations("facts");
  const router = useRouter();
  const client = useQueryClient();
  const [address, go] = useTableAddress();
  const { filter, order } = address;
  const isPhone = useMedia("(max-width: 48em)");
  const isNarrow = useMedia("(max-width: 75em)");
  const [ask, setAsk] = useState<Ask | null>(null);
  const [drawer, setDrawer] = useState<"facets" | "fact" | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const facetsName = useId();

  const facets = useFacets(projectId, filter);
  const counted = facets.view && !facets.stale ? facets.view.total : null;
  const list = listAddress(projectId, filter, order);
  const pages = useFactPages(list, counted);
  // The count is as new as the news; the end of the rows that are held is older, but comes sooner.
  const total = counted ?? (pages.length === null ? null : pages.length - pages.held.left);
  const listOfFilter = writeFactFilter(filter).toString();
  const hasArrivals = useLiveList(projectId, { list, filter: listOfFilter, countedAt: facets.countedAt });
  const selection = useSelection(listOfFilter, total ?? 0, pages.idsBetween);

  const hand = useHand(list, pages, address.fact, go);
  const { fact } = hand;

  const { toTop, writeNow } = hand;
  const onFilter = useCallback(
    (next: FactFilter) => {
      toTop();
      go({ filter: next }, "push");
    },
    [toTop, go],
  );
  const onLayout = useCallback((columns: ColumnLayout) => go({ columns }, "replace"), [go]);
  const open = useCallback(
    (one: FactRowView, tab?: "comments") => {
      writeNow();
      router.push(factHref(projectId, one, tab));
    },
    [writeNow, router, projectId],
  );
  useSearchKey(search);

  const actions: RowActions = {
    open,
    decide: mayDecide ? ({ id }, kind) => setAsk({ selection: { factIds: [id] }, kind, decision: null }) : null,
  };
  const focusTable = () => root.current?.querySelector<HTMLElement>("[data-cell=hand]")?.focus();
  const renew = async () => {
    // The button that was pressed goes away; in the table the focus follows the cell in hand.
    focusTable();
    const sought = fact && client.fetchQuery(placeQuery(list, fact.id));
    await refreshFacts(client);
    const place = await sought;
    if (place?.ok) hand.take({ ...hand.at, row: place.value.row });
  };

  const isEmpty = pages.length === 0 && !pages.stale;
  const isProjectEmpty = isEmpty && chosenIn(filter).length === 0;
  const panel = <FacetPanel projectId={projectId} facets={facets} filter={filter} onFilter={onFilter} />;
  return (
    <div ref={root} className={classes.screen}>
      {!isNarrow && (
        <nav className={classes.facets} aria-labelledby={facetsName}>
          <Box component="h2" id={facetsName} m={0}>
            <VisuallyHidden>{t("facets")}</VisuallyHidden>
          </Box>
          {panel}
        </nav>
      )}
      <div className={classes.main}>
        <Box component="h1" m={0}>
          <VisuallyHidden>{t("title")}</VisuallyHidden>
        </Box>
        <TableTools
          projectId={projectId}
          address={address}
          search={search}
          onFacets={() => setDrawer("facets")}
          onFilter={onFilter}
          onLayout={onLayout}
          onView={(view) => {
            toTop();
            go({ ...view, fact: null }, "push");
          }}
          onLeave={focusTable}
        />
        <SelectionBar total={total} counting={facets.problem === null} selection={selection}>
          <FilterChips filter={filter} view={facets.view} onFilter={onFilter} />
          <ListMoved left={pages.held.left} hasArrivals={hasArrivals} onRenew={renew} />
          {mayDecide && (
            <BulkActions projectId={projectId} filter={filter} selection={selection} ask={ask} onAsk={setAsk} />
          )}
        </SelectionBar>
        {pages.problem && (
          <div className={classes.problem}>
            <ProblemAlert problem={pages.problem} plain />
            <Button size="compact-sm" variant="default" onClick={pages.retry}>
              {t("retry")}
            </Button>
          </div>
        )}
        {isEmpty ? (
          <div className={classes.empty}>
            <EmptyState
              title={t(isProjectEmpty ? "emptyTitle" : "noneTitle")}
              text={t(isProjectEmpty ? "emptyText" : "noneText")}
            >
              {!isProjectEmpty && <Button onClick={() => onFilter(everyFact)}>{t("clearAll")}</Button>}
            </EmptyState>
          </div>
        ) : (
          <FactTable
            pages={pages}
            count={pages.length}
            as={isPhone === null ? null : isPhone ? "cards" : "table"}
            layout={isPhone ? cardLayout : address.columns}
            onLayout={onLayout}
            order={order}
            onOrder={(next) => {
              toTop();
              go({ order: next }, "push");
            }}
            hand={hand.at}
            onHand={hand.take}
            selection={selection}
            onOpen={open}
            fact={fact}
            actions={actions}
            onTouch={isPhone ? () => setDrawer("fact") : undefined}
          />
        )}
      </div>
      {!isPhone && (
        <aside className={classes.aside} aria-label={t("inHand")}>
          <FactAside projectId={projectId} fact={fact} />
        </aside>
      )}
      <Drawer
        opened={drawer === "facets" && isNarrow === true}
        onClose={() => setDrawer(null)}
        title={t("facets")}
        size="sm"
      >
        {panel}
      </Drawer>
      <Drawer
        opened={drawer === "fact" && isPhone === true}
        onClose={() => setDrawer(null)}
        title={t("inHand")}
        position="bottom"
        size="auto"
      >
        <FactAside projectId={projectId} fact={fact} />
      </Drawer>
    </div>
  );
}

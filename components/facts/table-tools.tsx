"use client";
/** Above the table: filters where they have no room of their own, the search, saved views and the columns. */
import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import type { RefObject } from "react";
import { useTranslations } from "use-intl";
import type { FactFilter } from "@/lib/review/fact-filter";
import type { ColumnLayout } from "./column-layout";
import { ColumnsMenu } from "./columns-menu";
import { ExportMenu } from "./export-menu";
import classes from "./facts-screen.module.css";
import { SearchField } from "./search-field";
import { readAddress, type TableAddress, viewQuery } from "./table-address";
import { ViewsMenu } from "./views-menu";

interface Props {
  readonly projectId: string;
  readonly address: TableAddress;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Opens the filters, where they do not stand beside the table. */
  readonly onFacets: () => void;
  readonly onFilter: (filter: FactFilter) => void;
  readonly onLayout: (layout: ColumnLayout) => void;
  readonly onView: (view: TableAddress) => void;
  /** From the search to the table. */
  readonly onLeave: () => void;
}

export function TableTools({ projectId, address, search, onFacets, onFilter, onLayout, onView, onLeave }: Props) {
  const t = useTranslations("facts");
  const { filter, columns } = address;
  return (
    <search className={classes.tools}>
      {/* The style sheet knows the width before this page's scripts do: nothing jumps when they come. */}
      <div className={classes.openFacets}>
        <Button size="xs" variant="default" leftSection={<IconFilter size={15} aria-hidden />} onClick={onFacets}>
          {t("facets")}
        </Button>
      </div>
      <div className={classes.search}>
        <SearchField ref={search} words={filter.q} onSearch={(q) => onFilter({ ...filter, q })} onLeave={onLeave} />
      </div>
      <ViewsMenu
        projectId={projectId}
        query={viewQuery(address)}
        onOpen={(query) => onView(readAddress(new URLSearchParams(query)))}
      />
      <ExportMenu projectId={projectId} filter={filter} />
      <div className={classes.openColumns}>
        <ColumnsMenu layout={columns} onLayout={onLayout} />
      </div>
    </search>
  );
}

"use client";
/** What each column of the dataset means, in its order. */
import { useTranslations } from "use-intl";
import { exportColumns } from "@/lib/export/columns";
import type { Messages } from "@/lib/messages/catalogue";
import classes from "./column-table.module.css";

export function ColumnTable() {
  const t = useTranslations("dataset");
  const words = useTranslations("column");
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t("column")}</th>
          <th scope="col">{t("meaning")}</th>
        </tr>
      </thead>
      <tbody>
        {exportColumns.map(({ name }) => (
          <tr key={name}>
            <th scope="row">
              <code>{name}</code>
            </th>
            {/* The names are plain strings; a test holds the two lists together. */}
            <td>{words(name as keyof Messages["column"])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

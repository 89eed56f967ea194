"use client";
/** The packages of this import, each on its own: a package brings a whole record, and no cuts to look at. */
import { useTranslations } from "use-intl";
import classes from "./import-list.module.css";
import { PackageItem } from "./package-item";

export interface GivenPackage {
  readonly id: string;
  readonly file: File;
}

interface Props {
  readonly projectId: string;
  readonly packages: readonly GivenPackage[];
  readonly onRemove: (id: string) => void;
}

export function PackageList({ projectId, packages, onRemove }: Props) {
  const t = useTranslations("import");
  return (
    <section aria-label={t("packages")} className={classes.section}>
      <ul className={classes.list}>
        {packages.map(({ id, file }) => (
          <PackageItem key={id} projectId={projectId} file={file} onRemove={() => onRemove(id)} />
        ))}
      </ul>
    </section>
  );
}

"use client";
/** How to cite a release, in the form that is asked for: to copy, and as files. */
import { Button, SegmentedControl, Title } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { type CitationFormat, citationFormats } from "@/lib/api/releases";
import { apa, bibtex, type CitedRelease, citationFile, gbt7714 } from "@/lib/release/citation";
import { CopyText } from "./copied";
import classes from "./release-citation.module.css";
import { citationHref } from "./release-hrefs";
import section from "./releases.module.css";

interface Props {
  readonly cited: CitedRelease;
  /** Today in the reader's time zone, `YYYY-MM-DD`. */
  readonly today: string;
}

const names = { gbt7714: "GB/T 7714", apa: "APA", bibtex: "BibTeX", cff: "CITATION.cff" } as const;

export function ReleaseCitation({ cited, today }: Props) {
  const t = useTranslations("releases");
  const [format, setFormat] = useState<CitationFormat>(useLocale() === "zh-CN" ? "gbt7714" : "apa");
  const texts = { gbt7714: gbt7714(cited, today), apa: apa(cited), bibtex: bibtex(cited), cff: citationFile(cited) };
  const isCode = format === "bibtex" || format === "cff";
  return (
    <section className={section.section} aria-labelledby="cite">
      <Title order={2} id="cite">
        {t("cite")}
      </Title>
      <div className={classes.box}>
        <div className={classes.head}>
          <SegmentedControl
            className={classes.forms}
            size="xs"
            aria-label={t("citeForm")}
            value={format}
            onChange={(value) => setFormat(citationFormats.find((each) => each === value) ?? "gbt7714")}
            data={citationFormats.map((value) => ({ value, label: names[value] }))}
          />
          <CopyText text={texts[format]} label={names[format]} />
        </div>
        {isCode ? (
          // A scrolled text is reached by the keyboard only if it can have the focus.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls sideways
          <pre className={classes.code} tabIndex={0}>
            {texts[format]}
          </pre>
        ) : (
          <p className={classes.text}>{texts[format]}</p>
        )}
        <p className={classes.files}>
          <Button
            component="a"
            size="compact-sm"
            variant="subtle"
            href={citationHref(cited.id, "bibtex")}
            download
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t("downloadFile", { name: ".bib" })}
          </Button>
          <Button
            component="a"
            size="compact-sm"
            variant="subtle"
            href={citationHref(cited.id, "cff")}
            download
            leftSection={<IconDownload size={14} aria-hidden />}
          >
            {t("downloadFile", { name: "CITATION.cff" })}
          </Button>
        </p>
      </div>
    </section>
  );
}

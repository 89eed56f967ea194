"use client";
/** What is linked so far: one chip a span, with the line that its role bears on the article, and a button that takes it away. */
import { CloseButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import marks from "@/components/ui/fact-quote.module.css";
import hand from "./hand-pane.module.css";
import { dropLink } from "./link-commands";
import type { LinkSpan } from "./link-draft";
import classes from "./link-pane.module.css";
import { useTools } from "./review-context";

/** Characters at either end of a long chip; the whole of it is in its title and its name. */
const ends = 12;

export function LinkChips({ evidence }: { readonly evidence: readonly LinkSpan[] }) {
  const { page, store } = useTools();
  const t = useTranslations("review");
  if (evidence.length === 0) return <span className={hand.note}>{t("noEvidence")}</span>;
  return (
    <ul className={classes.chips} aria-label={t("linkedSoFar")}>
      {evidence.map((span, index) => {
        const words = page.wordsAt(span.start, span.end);
        const role = t(`linkRole.${span.role}`);
        return (
          <li key={`${span.role} ${span.start} ${span.end}`} className={classes.chip} title={words}>
            <span className={classes.role}>{role}</span>
            <span lang="zh-CN" className={span.role === "evidence" ? undefined : marks[span.role]}>
              {shortened(words)}
            </span>
            <CloseButton
              size="xs"
              aria-label={t("linkDrop", { role, words })}
              // The focus stays where keys are heard; the chip that it would be on is gone.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => dropLink({ store }, index)}
            />
          </li>
        );
      })}
    </ul>
  );
}

function shortened(words: string): string {
  const characters = [...words];
  if (characters.length <= ends * 2 + 2) return words;
  return `${characters.slice(0, ends).join("")}…${characters.slice(-ends).join("")}`;
}

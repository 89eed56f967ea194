"use client";
/** What became of each rule's facts, sorted by any of the shares. */
import { UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { useRuleWords } from "@/components/facts/facet-words";
import { type RuleShare, type ShareOrder, shareOf, shareOrders, sortShares } from "@/lib/release/review-shares";
import classes from "./rule-table.module.css";
import { ShareBar } from "./share-bar";
import { useShare } from "./use-share";

export function RuleTable({ shares }: { readonly shares: readonly RuleShare[] }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const ruleWords = useRuleWords();
  const write = useShare();
  const [sort, setSort] = useState<{ by: ShareOrder; descending: boolean }>({ by: "looked", descending: true });
  const words = {
    looked: t("looked"),
    asIs: t("asIs"),
    corrected: t("afterCorrection"),
    rejected: t("ruleRejected"),
  };
  const toggle = (by: ShareOrder) => setSort((now) => ({ by, descending: now.by === by ? !now.descending : true }));
  return (
    <section className={classes.scroll} aria-label={t("reviewTitle")} tabIndex={-1}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t("rule")}</th>
            {shareOrders.map((by) => (
              <th
                key={by}
                scope="col"
                aria-sort={sort.by === by ? (sort.descending ? "descending" : "ascending") : undefined}
              >
                <SortButton label={words[by]} sorted={sort.by === by ? sort : null} onClick={() => toggle(by)} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortShares(shares, sort.by, sort.descending).map((share) => (
            <tr key={share.rule}>
              <th scope="row">
                {share.rule === "person" ? t("byPerson") : ruleWords(share.rule)}
                <ShareBar share={share} />
              </th>
              <td>{format.number(share.looked)}</td>
              {(["asIs", "corrected", "rejected"] as const).map((part) => (
                <td key={part}>
                  {write(shareOf(share, part))}
                  <span className={classes.count}>{format.number(share[part])}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface SortButtonProps {
  readonly label: string;
  readonly sorted: { readonly descending: boolean } | null;
  readonly onClick: () => void;
}

function SortButton({ label, sorted, onClick }: SortButtonProps) {
  const Arrow = sorted?.descending === false ? IconChevronUp : IconChevronDown;
  return (
    <UnstyledButton className={classes.sort} data-sorted={sorted ? true : undefined} onClick={onClick}>
      {label}
      <Arrow size={14} aria-hidden />
    </UnstyledButton>
  );
}

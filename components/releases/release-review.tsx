"use client";
/** How the facts of a release were reviewed: in words, as one bar, and rule by rule. */
import { Title } from "@mantine/core";
import { useFormatter, useTranslations } from "use-intl";
import type { ReleaseView } from "@/lib/api/releases";
import { type ReviewShare, ruleShares, shareOf, wholeShare } from "@/lib/release/review-shares";
import classes from "./release-review.module.css";
import section from "./releases.module.css";
import { RuleTable } from "./rule-table";
import { ShareBar } from "./share-bar";
import { useShare } from "./use-share";

export function ReleaseReview({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const shares = ruleShares(release.review);
  return (
    <section className={section.section} aria-labelledby="review">
      <Title order={2} id="review">
        {t("reviewHow")}
      </Title>
      <div className={classes.whole}>
        <Whole share={wholeShare(shares)} />
        <Reviewers release={release} />
      </div>
      <RuleTable shares={shares} />
    </section>
  );
}

function Whole({ share }: { readonly share: ReviewShare }) {
  const t = useTranslations("releases");
  const write = useShare();
  const parts = ["asIs", "corrected", "rejected"] as const;
  const words = { asIs: t("asIs"), corrected: t("afterCorrection"), rejected: t("ruleRejected") };
  return (
    <>
      <p className={classes.words}>
        {t("reviewed", {
          looked: share.looked,
          asIs: share.asIs,
          asIsShare: write(shareOf(share, "asIs")),
          corrected: share.corrected,
          correctedShare: write(shareOf(share, "corrected")),
          rejected: share.rejected,
          rejectedShare: write(shareOf(share, "rejected")),
        })}
      </p>
      <ShareBar share={share} tall />
      <ul className={classes.legend}>
        {parts.map((part) => (
          <li key={part} data-part={part}>
            {words[part]} <b>{write(shareOf(share, part))}</b>
          </li>
        ))}
      </ul>
    </>
  );
}

function Reviewers({ release }: { readonly release: ReleaseView }) {
  const t = useTranslations("releases");
  const format = useFormatter();
  const { people, names, from, to } = release.reviewed;
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const when = day(from) === day(to) ? day(from) : t("fromTo", { from: day(from), to: day(to) });
  return (
    <p className={section.quiet}>
      {t("reviewers", { count: people })}
      {names !== null && names.length > 0 && t("reviewersAre", { names: format.list(names) })} ·{" "}
      {t("approvedWhen", { when })}
    </p>
  );
}

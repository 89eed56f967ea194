"use client";
/**
 * Asks for everything that the review screen opens with, and shows the screen once it is there. The page does not bring it:
 * a thousand facts cost the server and React's own format several times as much as the API's plain JSON.
 */
import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ComponentProps } from "react";
import { useTranslations } from "use-intl";
import { call } from "@/components/api/client";
import { LoadingPage } from "@/components/shell/loading-page";
import { Page } from "@/components/ui/page";
import { ProblemAlert } from "@/components/ui/problem-alert";
import type { ReviewView } from "@/lib/api/views";
import { reviewPath } from "./article-path";
import { ReviewScreen } from "./review-screen";

type Props = Omit<ComponentProps<typeof ReviewScreen>, "view"> & { readonly article: string };

/** Give it the article's id as `key`. */
export function OpenedReview({ article, ...rest }: Props) {
  const t = useTranslations("shell");
  const review = useQuery({
    queryKey: ["review", article],
    // As the page's preload asks for it, or the browser would ask twice.
    queryFn: () => call<ReviewView>("GET", reviewPath(article)),
    // The screen keeps its own state from then on, and is to open with the newest another time.
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "always",
  });
  if (!review.data) return <LoadingPage />;
  if (review.data.ok) return <ReviewScreen view={review.data.value} {...rest} />;
  return (
    <Page title={t("errorTitle")} narrow>
      <ProblemAlert problem={review.data.problem} />
      <div>
        <Button onClick={() => void review.refetch()}>{t("retry")}</Button>
      </div>
    </Page>
  );
}

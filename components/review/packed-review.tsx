"use client";
/** The review screen from a packed review: a page carries one text more quickly than a thousand facts. Adds nothing else. */
import { type ComponentProps, useState } from "react";
import { type Packed, unpack } from "@/lib/api/packed";
import type { ReviewView } from "@/lib/api/views";
import { ReviewScreen } from "./review-screen";

type Props = Omit<ComponentProps<typeof ReviewScreen>, "view"> & { readonly review: Packed<ReviewView> };

/** Give it the article's id as `key`. */
export function PackedReview({ review, ...rest }: Props) {
  const [view] = useState(() => unpack(review));
  return <ReviewScreen view={view} {...rest} />;
}

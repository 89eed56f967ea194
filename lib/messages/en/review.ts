/** The review screen. */

import type { Words } from "../words";
import type * as zh from "../zh-CN/review";

export const review: Words<typeof zh.review> = {
  title: "Review",
};

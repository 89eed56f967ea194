/** What a doubt is: a sign, told from a finished draft, that some field of the fact may be wrong. */
import type { Draft } from "../reading";
import type { ArticleView } from "./article-view";
import type { Surroundings } from "./surroundings";

/** True if there is reason for this doubt. Looks a bounded way; never throws. */
export type DoubtRule = (draft: Draft, around: Surroundings, article: ArticleView) => boolean;

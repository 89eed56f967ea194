/** What became of facts as one bar: approved as they were, corrected, rejected. The figures beside it say the same. */
import type { ReviewShare } from "@/lib/release/review-shares";
import classes from "./share-bar.module.css";

const parts = ["asIs", "corrected", "rejected"] as const;

export function ShareBar({ share, tall = false }: { readonly share: ReviewShare; readonly tall?: boolean }) {
  return (
    <span className={classes.bar} data-tall={tall || undefined} aria-hidden>
      {parts.map(
        (part) => share[part] > 0 && <span key={part} className={classes[part]} style={{ flexGrow: share[part] }} />,
      )}
    </span>
  );
}

/**
 * How far something is, as parts of a whole. It is a picture beside figures in words and so hidden from screen readers.
 * Plain elements: an overview shows a thousand of them.
 */
import classes from "./progress-bar.module.css";

interface Props {
  readonly approved: number;
  readonly rejected: number;
  readonly open: number;
}

export function ProgressBar({ approved, rejected, open }: Props) {
  const total = approved + rejected + open;
  const share = (part: number) => (total === 0 ? 0 : (part / total) * 100);
  return (
    <span className={classes.bar} aria-hidden>
      <span className={classes.approved} style={{ width: `${share(approved)}%` }} />
      <span className={classes.rejected} style={{ width: `${share(rejected)}%` }} />
    </span>
  );
}

/** The signs of a status, made once: each row of a table shows one, and an icon of a library is a component with ten attributes. */
import type { ReactNode } from "react";
import classes from "./fact-cells.module.css";

function sign(size: "small" | "middle" | "large", path: string): ReactNode {
  return (
    <svg viewBox="0 0 24 24" className={classes.icon} data-size={size} aria-hidden>
      <path d={path} />
    </svg>
  );
}

export const signOf = {
  proposed: sign("small", "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0"),
  approved: sign("large", "M5 12.5l4.5 4.5L19.5 7"),
  rejected: sign("large", "M6 6l12 12M18 6L6 18"),
  changed: sign("middle", "M12 9v4M12 16v.01M12 4L2.5 20h19z"),
} as const;

"use client";
/** Says what a decision did to those who cannot see it, and shows to everybody why a command could not run. */
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { Reason } from "./availability";
import { useReview } from "./review-context";
import classes from "./review-screen.module.css";

/** How long a reason stays in sight, in milliseconds. */
const shownFor = 5000;

export function Announcer() {
  const t = useTranslations("review");
  const said = useReview((state) => state.said);
  const [seen, setSeen] = useState(0);
  const isReason = said?.key === "cannot";

  useEffect(() => {
    if (said?.key !== "cannot") return;
    const timer = setTimeout(() => setSeen(said.count), shownFor);
    return () => clearTimeout(timer);
  }, [said]);

  if (!said) return <div role="status" className={classes.hidden} />;
  const words = isReason
    ? t(`because.${said.values.reason as Reason}`)
    : t(`said.${said.key}`, { name: said.values.name ?? "" });
  return (
    <>
      <div role="status" className={classes.hidden}>
        {/* The same words twice are read twice only if they are another element. */}
        <span key={said.count}>{words}</span>
      </div>
      {isReason && seen < said.count && (
        <div className={classes.toast} aria-hidden>
          {words}
        </div>
      )}
    </>
  );
}

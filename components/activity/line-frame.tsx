"use client";
/** What all lines of a project's activity have: the sign of what was done, the name, the moment. */
import type { ReactNode } from "react";
import { useFormatter } from "use-intl";
import { type ActivityEntry, type ActivityKind, activityKinds } from "@/lib/api/activity";
import classes from "./activity.module.css";
import { KindSign } from "./kind-sign";

/** Null for what no person does, and so no entry has. */
export function kindOf(entry: ActivityEntry): ActivityKind | null {
  switch (entry.type) {
    case "batch":
      return activityKinds.find((each) => each === entry.kind) ?? null;
    case "event":
      return activityKinds.find((each) => each === entry.event.kind) ?? null;
    default:
      return entry.type;
  }
}

interface FrameProps {
  readonly entry: ActivityEntry;
  /** The sentence after the name. */
  readonly did: ReactNode;
  readonly undone?: boolean;
  readonly children?: ReactNode;
}

/** The sign, the name and the moment, the same for all lines. */
export function LineFrame({ entry, did, undone = false, children }: FrameProps) {
  const format = useFormatter();
  const kind = kindOf(entry);
  const at = new Date(entry.at);
  return (
    <div className={classes.line} data-undone={undone || undefined}>
      {kind && <KindSign kind={kind} />}
      <div className={classes.words}>
        <p className={classes.sentence}>
          <b>{entry.by.name}</b> {did}
        </p>
        {children}
      </div>
      <time
        className={classes.time}
        dateTime={entry.at}
        title={format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" })}
      >
        {format.dateTime(at, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })}
      </time>
    </div>
  );
}

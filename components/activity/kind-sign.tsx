/** A sign for a kind of activity: a shape of its own besides its colour. Decoration, for the sentence beside it says the same. */
import {
  IconArrowBackUp,
  IconBan,
  IconCheck,
  IconFileImport,
  IconLink,
  IconMessage,
  IconPencil,
  IconPlus,
  IconRotate,
  IconTag,
  IconUserCheck,
  IconX,
} from "@tabler/icons-react";
import type { ActivityKind } from "@/lib/api/activity";
import classes from "./activity.module.css";

const icons = {
  create: IconPlus,
  approve: IconCheck,
  reject: IconX,
  reopen: IconRotate,
  correct: IconPencil,
  link: IconLink,
  "not-fact": IconBan,
  undo: IconArrowBackUp,
  comment: IconMessage,
  import: IconFileImport,
  assign: IconUserCheck,
  release: IconTag,
} as const satisfies Record<ActivityKind, unknown>;

export function KindSign({ kind }: { readonly kind: ActivityKind }) {
  const Icon = icons[kind];
  return (
    <span className={classes.sign} data-kind={kind} aria-hidden>
      <Icon size={15} stroke={2.25} />
    </span>
  );
}

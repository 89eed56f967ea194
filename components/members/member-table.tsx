"use client";
/** The members, with what an owner can change about each. */
import { Badge } from "@mantine/core";
import { useTranslations } from "use-intl";
import type { MemberView } from "@/lib/api/views";
import { MemberActions } from "./member-actions";
import classes from "./member-table.module.css";

interface Props {
  readonly projectId: string;
  readonly members: readonly MemberView[];
  readonly selfId: string;
  readonly mayManage: boolean;
}

export function MemberTable({ projectId, members, selfId, mayManage }: Props) {
  const t = useTranslations("members");
  const roleNames = useTranslations("role");
  return (
    <ul className={classes.list}>
      {members.map((member) => (
        <li key={member.user.id} className={classes.member} data-disabled={member.disabled || undefined}>
          <div className={classes.person}>
            <span className={classes.name}>
              {member.user.name} {member.user.id === selfId && t("you")}
            </span>
            <span className={classes.login}>{member.user.login}</span>
          </div>
          {member.disabled && <Badge color="gray">{t("disabled")}</Badge>}
          {mayManage ? (
            <MemberActions projectId={projectId} member={member} isSelf={member.user.id === selfId} />
          ) : (
            <span>{roleNames(member.role)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

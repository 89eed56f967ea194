"use client";
/** Who belongs to the project. Owners invite, set roles, disable and enable. */
import { Button } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Page } from "@/components/ui/page";
import type { MemberView } from "@/lib/api/views";
import { InviteDialog } from "./invite-dialog";
import { MemberTable } from "./member-table";
import { type NewPassword, PasswordDialog } from "./password-dialog";

interface Props {
  readonly projectId: string;
  readonly members: readonly MemberView[];
  readonly selfId: string;
  readonly mayManage: boolean;
}

export function MembersPage({ projectId, members, selfId, mayManage }: Props) {
  const t = useTranslations("members");
  const [inviting, dialog] = useDisclosure(false);
  const [password, setPassword] = useState<NewPassword | null>(null);
  return (
    <Page
      title={t("title")}
      lead={t("lead")}
      actions={mayManage && <Button onClick={dialog.open}>{t("invite")}</Button>}
    >
      <MemberTable projectId={projectId} members={members} selfId={selfId} mayManage={mayManage} />
      <InviteDialog projectId={projectId} opened={inviting} onClose={dialog.close} onPassword={setPassword} />
      <PasswordDialog password={password} onClose={() => setPassword(null)} />
    </Page>
  );
}

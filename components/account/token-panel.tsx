"use client";
/** One's personal tokens: what they read, until when, when last used; making and revoking them. */
import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import Link from "next/link";
import { useRef, useState } from "react";
import { useFormatter, useTranslations } from "use-intl";
import { Moment } from "@/components/activity/moment";
import type { NewTokenView, TokenView } from "@/lib/api/tokens";
import { NewTokenDialog } from "./new-token-dialog";
import { RevokeToken } from "./revoke-token";
import { SecretDialog } from "./secret-dialog";
import classes from "./tokens.module.css";

interface Props {
  /** Newest first. */
  readonly tokens: readonly TokenView[];
  /** The person's. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
}

export function TokenPanel({ tokens, projects }: Props) {
  const t = useTranslations("tokens");
  const [making, { open, close }] = useDisclosure();
  const makeButton = useRef<HTMLButtonElement>(null);
  const [made, setMade] = useState<NewTokenView | null>(null);
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="tokens-title">
      <Stack gap="md">
        <Group justify="space-between" gap="sm">
          <Title order={2} id="tokens-title">
            {t("title")}
          </Title>
          <Button variant="default" onClick={open} ref={makeButton}>
            {t("make")}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t("lead")}{" "}
          <Anchor component={Link} href="/docs/api" size="sm" underline="always">
            {t("docs")}
          </Anchor>
        </Text>
        {tokens.length === 0 ? (
          <Text size="sm">{t("none")}</Text>
        ) : (
          <ul className={classes.list}>
            {tokens.map((token) => (
              <TokenLine key={token.id} token={token} onRevoked={() => makeButton.current?.focus()} />
            ))}
          </ul>
        )}
      </Stack>
      <NewTokenDialog
        opened={making}
        projects={projects}
        onClose={close}
        onMade={(token) => {
          close();
          setMade(token);
        }}
      />
      <SecretDialog made={made} onClose={() => setMade(null)} />
    </Paper>
  );
}

interface LineProps {
  readonly token: TokenView;
  readonly onRevoked: () => void;
}

function TokenLine({ token, onRevoked }: LineProps) {
  const t = useTranslations("tokens");
  const format = useFormatter();
  const day = (at: string) => format.dateTime(new Date(at), { dateStyle: "medium" });
  const works = token.state === "active";
  return (
    <li className={classes.token} data-void={!works || undefined}>
      <div className={classes.words}>
        <span className={classes.name}>
          {token.name} {!works && <Badge color="gray">{t(token.state === "expired" ? "expired" : "revoked")}</Badge>}
        </span>
        <span className={classes.particulars}>
          {reachOf(token)} · {t("created", { when: day(token.createdAt) })} ·{" "}
          {t(token.state === "expired" ? "expiredOn" : "expires", { when: day(token.expiresAt) })}
        </span>
        <span className={classes.particulars}>
          {token.lastUsedAt === null ? (
            t("neverUsed")
          ) : (
            <>
              {t("used")}
              <Moment at={token.lastUsedAt} />
            </>
          )}
        </span>
      </div>
      {works && <RevokeToken token={token} onRevoked={onRevoked} />}
    </li>
  );

  function reachOf({ projects }: TokenView): string {
    if (projects === null) return t("ofAll");
    return projects.length === 0 ? t("ofNone") : format.list(projects.map(({ name }) => name));
  }
}

"use client";
/** Where the person is named in comments and has not looked: a list that leads to each fact. */
import { ActionIcon, Indicator, Menu } from "@mantine/core";
import { IconAt } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "use-intl";
import { Moment } from "@/components/activity/moment";
import { articleHref } from "@/components/projects/hrefs";
import { markRead, useMentions } from "./comment-queries";
import classes from "./comments.module.css";

export function MentionsMenu({ projectId }: { readonly projectId: string | null }) {
  const t = useTranslations("mentions");
  const client = useQueryClient();
  const page = useMentions(projectId);
  const unread = page?.unread ?? 0;
  const mentions = page?.mentions ?? [];
  return (
    <Menu position="bottom-end" width={340}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("open", { count: unread })}>
          <Indicator disabled={unread === 0} label={unread > 99 ? "99+" : unread} size={16} color="red" offset={2}>
            <IconAt size={20} aria-hidden />
          </Indicator>
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown className={classes.mentions}>
        <Menu.Label>{t("title")}</Menu.Label>
        {mentions.length === 0 && <Menu.Item disabled>{t("none")}</Menu.Item>}
        {mentions.map(({ id, factId, project, article, by, body, at, indicator }) => (
          <Menu.Item
            key={id}
            component={Link}
            href={`${articleHref(project.id, article.id)}?fact=${factId}&tab=comments`}
            onClick={() => void markRead(client, [id])}
          >
            <span className={classes.mention}>
              <span>
                <b>{by.name}</b> · {indicator}
              </span>
              <q>{body}</q>
              <span className={classes.when}>
                {article.title} · <Moment at={at} />
              </span>
            </span>
          </Menu.Item>
        ))}
        {mentions.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Item
              onClick={() =>
                void markRead(
                  client,
                  mentions.map(({ id }) => id),
                )
              }
            >
              {t("readAll")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}

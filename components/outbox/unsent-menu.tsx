"use client";
/** Articles with decisions of this account that are on this device and not at the server. Nothing where there are none. */
import { Button, Menu } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import Link from "next/link";
import { useParams } from "next/navigation";
import { useTranslations } from "use-intl";
import classes from "./outbox.module.css";
import { useUnsent } from "./use-unsent";

export function UnsentMenu({ account }: { readonly account: string }) {
  const t = useTranslations("outbox");
  const params = useParams<{ article?: string }>();
  // The article at hand says so itself, and sends them.
  const articles = useUnsent(account).filter(({ articleId }) => articleId !== params.article);
  if (articles.length === 0) return null;
  const count = articles.reduce((sum, article) => sum + article.count, 0);
  return (
    <Menu position="bottom-end" width={320}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="subtle"
          className={classes.unsent}
          c="var(--outbox-warn)"
          leftSection={<IconCloudOff size={16} aria-hidden />}
          aria-label={t("elsewhere", { count })}
        >
          <span className={classes.words}>{t("elsewhere", { count })}</span>
          <span className={classes.number} aria-hidden>
            {count}
          </span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("elsewhereHow")}</Menu.Label>
        {articles.map(({ projectId, articleId, articleTitle, count: own }) => (
          <Menu.Item
            key={articleId}
            component={Link}
            href={`/projects/${projectId}/articles/${articleId}`}
            rightSection={<span className={classes.count}>{t("decisions", { count: own })}</span>}
          >
            <span className={classes.title} lang="zh-CN">
              {articleTitle}
            </span>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

"use client";
/** One line of the text: its number, which opens what can be done here, its words, and the article it belongs to. */
import { Menu, UnstyledButton } from "@mantine/core";
import { useTranslations } from "use-intl";
import classes from "./cut-line.module.css";
import type { Line } from "./lines";

interface Props {
  readonly line: Line;
  readonly index: number;
  /** Index of the article that the line belongs to, or -1. */
  readonly article: number;
  /** Whether the article begins here. */
  readonly isFirst: boolean;
  /** Whether text that belongs to no article begins here. */
  readonly isFirstOutside: boolean;
  /** Whether the line's number is the one in the order of the tab key. */
  readonly isActive: boolean;
  /** Index of the article that could end with this line, or -1. */
  readonly endable: number;
  readonly onFocus: () => void;
  readonly onBegin: () => void;
  readonly onEnd: () => void;
  readonly onJoin: () => void;
}

export function CutLine(props: Props) {
  const { line, index, article, isFirst, isFirstOutside, isActive, endable } = props;
  const t = useTranslations("cuts");
  const isOutside = article === -1;
  const number = index + 1;
  return (
    <>
      {isFirst && <div className={classes.label}>{t("article", { article: article + 1 })}</div>}
      {isFirstOutside && <div className={classes.label}>{t("outside")}</div>}
      <div className={classes.line} data-outside={isOutside || undefined} data-odd={article % 2 === 1 || undefined}>
        <Menu position="bottom-start" width="auto">
          <Menu.Target>
            <UnstyledButton
              className={classes.number}
              data-line={index}
              tabIndex={isActive ? 0 : -1}
              onFocus={props.onFocus}
              aria-label={
                isOutside ? t("lineOutside", { line: number }) : t("line", { line: number, article: article + 1 })
              }
            >
              {number}
            </UnstyledButton>
          </Menu.Target>
          <Menu.Dropdown>
            {!isFirst && <Menu.Item onClick={props.onBegin}>{t("begin")}</Menu.Item>}
            {isFirst && article > 0 && <Menu.Item onClick={props.onJoin}>{t("join")}</Menu.Item>}
            {endable >= 0 && <Menu.Item onClick={props.onEnd}>{t("end", { article: endable + 1 })}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.words} lang="zh-CN">
          {line.words}
        </span>
      </div>
    </>
  );
}

"use client";
/**
 * The figures of the article as a list. The marks are painted and say nothing to a screen reader; here each figure is a button
 * with its words, what they are and what became of them. Made only while it is open: an article has a thousand.
 */
import { Modal, Switch, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { isOpenFigure, type ListedFigure, listFigures } from "./figure-list";
import classes from "./figures-dialog.module.css";
import { useReview, useTools } from "./review-context";
import { allFacts, allNumerals } from "./select";
import { focusHand } from "./use-follow-focus";

interface Props {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function FiguresDialog({ opened, onClose }: Props) {
  const t = useTranslations("review");
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t("figures")}
      size="lg"
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <Figures onClose={onClose} />
    </Modal>
  );
}

function Figures({ onClose }: Pick<Props, "onClose">) {
  const { page, store } = useTools();
  const t = useTranslations("review");
  const [openOnly, setOpenOnly] = useState(false);
  const facts = useReview(allFacts);
  const numerals = useReview(allNumerals);
  const hand = useReview((state) => state.hand);
  const all = listFigures(facts, numerals);
  const listed = openOnly ? all.filter(isOpenFigure) : all;
  const saying = ({ role, name, status }: ListedFigure) =>
    role && name !== null
      ? t("figureOfFact", { role: t(`linkRole.${role}`), name, status: t(`figureStatus.${status}`) })
      : t(`figureStatus.${status}`);
  const take = (figure: ListedFigure) => {
    store.dispatch({ kind: "mode", mode: { kind: "browse" } });
    store.dispatch({ kind: "take", item: figure.item });
    onClose();
    // After the dialog has given the focus back.
    setTimeout(focusHand);
  };
  return (
    <>
      <Switch
        size="xs"
        label={t("openOnly")}
        checked={openOnly}
        onChange={(event) => setOpenOnly(event.target.checked)}
      />
      {listed.length === 0 && <p className={classes.none}>{t("noFigures")}</p>}
      <ol className={classes.list}>
        {listed.map((figure) => (
          <li key={`${figure.item.id} ${figure.role} ${figure.start}`}>
            <UnstyledButton
              className={classes.figure}
              aria-current={hand?.id === figure.item.id || undefined}
              onClick={() => take(figure)}
            >
              <span lang="zh-CN" className={classes.words}>
                {page.wordsAt(figure.start, figure.end)}
              </span>{" "}
              <span className={classes.what} data-open={isOpenFigure(figure) || undefined}>
                {saying(figure)}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ol>
    </>
  );
}

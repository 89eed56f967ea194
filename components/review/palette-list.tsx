"use client";
/** What the palette offers for what is typed. There only while the palette is open, so that it costs nothing otherwise. */
import { Spotlight } from "@mantine/spotlight";
import { useTranslations } from "use-intl";
import { articlePath } from "./article-path";
import { whyNot } from "./availability";
import { type CommandId, commandGroups, commandIds, commandSpec } from "./commands";
import { blockingOf } from "./findings";
import { type Destination, destinations } from "./go-to";
import { keysOf } from "./key-map";
import { KeySign } from "./key-sign";
import { useReview, useTools } from "./review-context";
import { factInHand, visibleFacts } from "./select";
import { useKeyMap } from "./use-key-map";
import { useKeyWords } from "./use-key-words";

interface Props {
  readonly query: string;
  /** Told what is to happen once the palette is closed. */
  readonly onChoose: (work: () => void) => void;
}

export function PaletteList({ query, onChoose }: Props) {
  const { run, store, leave } = useTools();
  const t = useTranslations("review");
  const state = useReview((review) => review);
  const [keyMap] = useKeyMap();
  const keys = useKeyWords();
  const blocking = blockingOf(factInHand(state), state.view);
  const during = state.mode.kind === "link" ? "link" : "browse";
  const words = query.trim().toLowerCase();
  const listed = commandIds.flatMap((id) => {
    if (commandSpec(id).during !== during || id === "palette") return [];
    const reason = whyNot(id, state, blocking);
    const label = t(`command.${id}`);
    const help = reason ? t(`because.${reason}`, keys) : t(`help.${id}`);
    return `${label} ${t(`help.${id}`)} ${id}`.toLowerCase().includes(words) ? [{ id, label, help }] : [];
  });
  const places = during === "browse" ? destinations(query, visibleFacts(state), state.view) : [];
  const go = (to: Destination) => {
    if (to.kind === "article") leave(articlePath(store.get().view.project.id, to.id));
    else store.dispatch({ kind: "take", item: { kind: "fact", id: to.id } });
  };
  const groups = commandGroups
    .map((group) => ({ group, actions: listed.filter(({ id }) => commandSpec(id).group === group) }))
    .filter(({ actions }) => actions.length > 0);
  return (
    <>
      {groups.map(({ group, actions }) => (
        <Spotlight.ActionsGroup key={group} label={t(`group.${group}`)}>
          {actions.map(({ id, label, help }) => (
            <Spotlight.Action
              key={id}
              label={label}
              description={help}
              rightSection={<FirstKey name={keysOf(keyMap, id)[0]} />}
              onClick={() => onChoose(() => run(id as CommandId))}
            />
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {places.length > 0 && (
        <Spotlight.ActionsGroup label={t("goTo")}>
          {places.map((to) => (
            <Spotlight.Action
              key={to.id}
              label={
                to.kind === "fact"
                  ? t("goToFact", { n: to.number, name: to.name })
                  : t("goToArticle", { n: to.number, title: to.title })
              }
              description={to.kind === "fact" ? to.words : undefined}
              onClick={() => onChoose(() => go(to))}
            />
          ))}
        </Spotlight.ActionsGroup>
      )}
      {groups.length === 0 && places.length === 0 && <Spotlight.Empty>{t("noCommand")}</Spotlight.Empty>}
    </>
  );
}

function FirstKey({ name }: { readonly name: string | undefined }) {
  return name ? <KeySign name={name} /> : null;
}

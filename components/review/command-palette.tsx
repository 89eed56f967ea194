"use client";
/** Every command by name, with its key and, where it cannot run now, the reason. */
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useTranslations } from "use-intl";
import { whyNot } from "./availability";
import { type CommandId, commandGroups, commandIds, commandSpec, keysOf } from "./commands";
import { blockingOf } from "./findings";
import { KeySign } from "./key-sign";
import { useReview, useTools } from "./review-context";
import { factInHand } from "./select";

const [paletteStore, palette] = createSpotlight();

export const openPalette = palette.open;

export function CommandPalette() {
  const { run } = useTools();
  const t = useTranslations("review");
  const during = useReview((state) => (state.mode.kind === "link" ? "link" : "browse"));
  const state = useReview((review) => review);
  const blocking = blockingOf(factInHand(state), state.view);
  const listed = (group: (typeof commandGroups)[number]): CommandId[] =>
    commandIds.filter((id) => {
      const spec = commandSpec(id);
      return spec.group === group && spec.during === during && id !== "palette";
    });
  const actions = commandGroups
    .filter((group) => listed(group).length > 0)
    .map((group) => ({
      group: t(`group.${group}`),
      actions: listed(group).map((id) => {
        const reason = whyNot(id, state, blocking);
        const [key] = keysOf(id);
        return {
          id,
          label: t(`command.${id}`),
          description: reason ? t(`because.${reason}`) : t(`help.${id}`),
          keywords: id,
          rightSection: key && <KeySign name={key} />,
          // After the palette has given the focus back, so that the command finds the table as it was.
          onClick: () => window.setTimeout(() => run(id)),
        };
      }),
    }));
  return (
    <Spotlight
      store={paletteStore}
      actions={actions}
      // The table of commands knows the key; two listeners would open and close it at once.
      shortcut={null}
      nothingFound={t("noCommand")}
      searchProps={{ placeholder: t("paletteHint"), "aria-label": t("command.palette") }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { "aria-label": t("command.palette") } }}
      scrollable
      maxHeight={440}
      // The arrows of the search field move through the list; to scroll it alone it must be reachable all the same.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
    />
  );
}

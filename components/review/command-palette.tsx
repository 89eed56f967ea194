"use client";
/** Every command by name, with its key and, where it cannot run now, the reason; and the way to any fact or article. */
import { createSpotlight, Spotlight } from "@mantine/spotlight";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { PaletteList } from "./palette-list";
import { focusHand } from "./use-follow-focus";

const [paletteStore, palette] = createSpotlight();

export const openPalette = palette.open;

/** The list is a scroll area; its own type does not say so. */
const scrollArea = { viewportProps: { tabIndex: 0 } };

export function CommandPalette() {
  const t = useTranslations("review");
  const [query, setQuery] = useState("");
  const chosen = useRef<(() => void) | null>(null);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      // The table of commands knows the key; two listeners would open and close it at once.
      shortcut={null}
      returnFocus={false}
      onSpotlightClose={() => {
        // Once it is gone: the table has the focus again, and then the command runs, which may take it elsewhere.
        window.setTimeout(() => {
          focusHand();
          chosen.current?.();
          chosen.current = null;
        });
      }}
      transitionProps={{ duration: 0 }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      attributes={{ content: { "aria-label": t("command.palette") } }}
      scrollable
      maxHeight={440}
    >
      <Spotlight.Search placeholder={t("paletteHint")} aria-label={t("command.palette")} />
      {/* The arrows of the search field move through the list; to scroll it alone it must be reachable all the same. */}
      <Spotlight.ActionsList {...scrollArea}>
        <PaletteList
          query={query}
          onChoose={(work) => {
            chosen.current = work;
          }}
        />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

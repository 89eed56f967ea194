/**
 * Colours, type and defaults of all screens. Every colour that carries text keeps a contrast of 4.5:1 on its ground in
 * both schemes. Holds no layout.
 */
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, mergeThemeOverrides } from "@mantine/core";

/** 青: the one accent. */
const qing: MantineColorsTuple = [
  "#edf5f5",
  "#d9e9e9",
  "#b3d5d6",
  "#8bc1c3",
  "#6bb0b3",
  "#4f9da0",
  "#3b888b",
  "#276a6d",
  "#1d5659",
  "#124144",
];
/** 朱: refusals, errors, what cannot be undone. */
const red: MantineColorsTuple = [
  "#fdf0ee",
  "#f9dcd8",
  "#f2b8b1",
  "#ea9389",
  "#e27468",
  "#d4584b",
  "#c4402f",
  "#a82f22",
  "#8e261b",
  "#701c13",
];
/** 竹: approved, complete. */
const green: MantineColorsTuple = [
  "#eef6f0",
  "#dcecdf",
  "#b8d9bf",
  "#93c59e",
  "#74b482",
  "#559a66",
  "#3f8251",
  "#2a673b",
  "#20532f",
  "#163e22",
];
/** 赭: open, waiting for a person. */
const yellow: MantineColorsTuple = [
  "#fbf4e4",
  "#f5e6c3",
  "#ebcf8c",
  "#e0b858",
  "#d2a236",
  "#b88820",
  "#976c10",
  "#765200",
  "#604200",
  "#483100",
];

const chinese = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';

const theme = createTheme({
  colors: { qing, red, green, yellow },
  primaryColor: "qing",
  primaryShade: { light: 7, dark: 7 },
  fontFamily: `system-ui, -apple-system, "Segoe UI", Roboto, ${chinese}, sans-serif`,
  fontFamilyMonospace: `ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", ${chinese}, monospace`,
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  headings: {
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.35" },
      h2: { fontSize: "1.0625rem", lineHeight: "1.4" },
      h3: { fontSize: "0.9375rem", lineHeight: "1.45" },
    },
  },
  components: {
    // A tooltip that appears at once is noise under a moving pointer.
    Tooltip: { defaultProps: { openDelay: 400, withinPortal: true } },
    // Inside the page's main part, where screen readers find it. Without the placeholder the first item has the focus.
    Menu: { defaultProps: { shadow: "md", portalProps: { target: "#content" }, withInitialFocusPlaceholder: false } },
    Badge: { defaultProps: { tt: "none" } },
    // A dialog's head is no second banner of the page, which its element says it is.
    Modal: { defaultProps: { centered: true, attributes: { header: { role: "presentation" } } } },
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
  },
});

/** The theme with names, in the reader's language, for the buttons that Mantine leaves without one. */
export function withNames(close: string) {
  return mergeThemeOverrides(theme, { components: { CloseButton: { defaultProps: { "aria-label": close } } } });
}

/**
 * Mantine's own dimmed, placeholder and error colours stay under 4.5:1 on white (3.3:1 for `dimmed`), so they are set
 * here. `--kaoju-*` are for our CSS modules: CSS's own `light-dark()` is rewritten by the bundler into
 * something that needs a literal `color-scheme`, which Mantine does not set.
 */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    "--kaoju-header-height": "3rem",
    "--kaoju-font-reading": `"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", "SimSun", Georgia, serif`,
  },
  light: {
    "--mantine-color-dimmed": "#5a6066",
    "--mantine-color-placeholder": "#696f75",
    "--mantine-color-error": "#a82f22",
    "--mantine-color-anchor": "#1d5659",
    "--kaoju-ground": "#f6f6f3",
    "--kaoju-surface": "#ffffff",
    "--kaoju-line": "#dfdfda",
    "--kaoju-seal": "#a82f22",
    "--kaoju-done": "#2a673b",
    "--kaoju-open": "#765200",
    "--kaoju-part-approved": "#3f8251",
    "--kaoju-part-rejected": "#d4584b",
    "--kaoju-focus": "#276a6d",
  },
  dark: {
    "--mantine-color-dimmed": "#a9adb1",
    "--mantine-color-placeholder": "#9a9ea2",
    "--mantine-color-error": "#ea9389",
    "--mantine-color-anchor": "#8bc1c3",
    "--kaoju-ground": "#1a1b1c",
    "--kaoju-surface": "#242424",
    "--kaoju-line": "#3b3c3d",
    "--kaoju-seal": "#e27468",
    "--kaoju-done": "#93c59e",
    "--kaoju-open": "#e0b858",
    "--kaoju-part-approved": "#74b482",
    "--kaoju-part-rejected": "#d4584b",
    "--kaoju-focus": "#8bc1c3",
  },
});

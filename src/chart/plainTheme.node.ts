import type { Theme } from "./theme.ts";

/** Test support: the light theme, in which the colour of a kind contains the number of its hue. */
export const plainTheme: Theme = {
  paper: "rgb(252, 251, 248)",
  panel: "rgb(246, 244, 239)",
  ink: "rgb(28, 27, 25)",
  ink2: "rgb(95, 91, 84)",
  line: "rgb(226, 222, 214)",
  accent: "rgb(196, 22, 28)",
  node: "rgb(74, 71, 66)",
  kinds: Array.from({ length: 10 }, (_, hue) => `rgb(${hue}, 0, 0)`),
  interfaceFont: '"Inter Variable", system-ui, sans-serif',
  textFont: '"Newsreader Variable", Georgia, serif',
};

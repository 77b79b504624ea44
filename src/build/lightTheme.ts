import { KIND_HUES, type Theme } from "../chart/theme.ts";

/** The light colours of `app/tokens.css`, which is their one home, with the fonts that satori has. */
export function lightTheme(css: string): Theme {
  const colours = new Map<string, string>();
  for (const [, name = "", light = ""] of css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)/gi)) {
    if (!colours.has(name)) colours.set(name, light);
  }
  const colour = (name: string): string => {
    const found = colours.get(name);
    if (found === undefined) throw new Error(`tokens.css gives no colour --${name}`);
    return found;
  };
  return {
    paper: colour("paper"),
    panel: colour("panel"),
    ink: colour("ink"),
    ink2: colour("ink-2"),
    line: colour("line"),
    accent: colour("accent"),
    node: colour("node"),
    kinds: Array.from({ length: KIND_HUES }, (_, hue) => colour(`kind-${hue}`)),
    interfaceFont: "Inter, Inter Ext",
    textFont: "Newsreader, Newsreader Ext, Inter, Inter Ext",
  };
}

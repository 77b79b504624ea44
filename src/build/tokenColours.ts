/** The value of a colour by its name in the stylesheet, without dashes. */
export type Colours = (token: string) => string;

/** The light values of the colours in `app/tokens.css`, which is the one home of colours. */
export function lightColours(css: string): Colours {
  const colours = new Map<string, string>();
  for (const [, name = "", light = ""] of css.matchAll(/--([\w-]+):\s*light-dark\(\s*(#[0-9a-f]+)/gi)) {
    if (!colours.has(name)) colours.set(name, light);
  }
  return (name) => {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`tokens.css gives no colour --${name}`);
    return colour;
  };
}

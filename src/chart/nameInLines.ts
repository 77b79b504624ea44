import type { CssPx } from "../model/units.ts";
import { setInLines } from "./setInLines.ts";

/**
 * Breaks a name into lines. A name that is too long loses words in its middle, since names often differ at their end:
 *
 *     Department for…
 *     Works in District 9
 */
export function nameInLines(
  name: string,
  most: number,
  width: CssPx,
  measure: (line: string) => CssPx,
): readonly string[] {
  const lines = setInLines(name, most, width, measure);
  if (most < 2 || !lines.at(-1)?.endsWith("…")) return lines;
  const words = name.split(" ").filter((word) => word !== "");
  const from = words.findIndex((_, index) => measure(words.slice(index).join(" ")) <= width);
  return from < 0 ? lines : [...setInLines(name, most - 1, width, measure), words.slice(from).join(" ")];
}

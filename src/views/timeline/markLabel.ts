import { MARK_RADIUS } from "../../chart/markOutline.ts";
import type { CssPx } from "../../model/units.ts";

/** Space at both ends of a label. */
export const LABEL_GAP: CssPx = 8;

/** The words of a label, where they begin when they stand right of the mark, and where they end when left of it. */
export type LabelWords = {
  readonly text: string;
  readonly width: CssPx;
  readonly left: CssPx;
  readonly right: CssPx;
};

type Options = {
  /** Of the picture. */
  readonly width: CssPx;
  readonly measure: (text: string) => CssPx;
  /** For a label that must show: it leaves `aside` pixels free beside it, and is cut if it must be. */
  readonly always: { readonly aside: CssPx } | null;
};

/**
 * Sets a label beside the mark and the stretch of its date, or on the stretch where neither end has room:
 *
 *     left ●──── right            ██████● right ██████
 *
 * A label too long for either does not fit the picture, unless it must show.
 */
export function setLabel(
  text: string,
  mark: { readonly x: CssPx; readonly x0: CssPx; readonly x1: CssPx },
  { width: picture, measure, always }: Options,
): LabelWords {
  const width = measure(text);
  const around = (from: CssPx, to: CssPx) => ({
    left: Math.min(from, mark.x - MARK_RADIUS) - LABEL_GAP,
    right: Math.max(to, mark.x + MARK_RADIUS) + LABEL_GAP,
  });
  const beside = around(mark.x0, mark.x1);
  const onIt = around(mark.x, mark.x);
  const roomAt = ({ left, right }: typeof beside): CssPx =>
    Math.max(left, picture - right) - LABEL_GAP - (always?.aside ?? 0);
  if (width <= roomAt(beside)) return { text, width, ...beside };
  if (width <= roomAt(onIt) || !always) return { text, width, ...onIt };
  const short = cutToWidth(text, roomAt(onIt), measure);
  return { text: short, width: measure(short), ...onIt };
}

/** The longest beginning of a text, in whole characters as people see them, that fits with “…” after it. */
function cutToWidth(text: string, most: CssPx, measure: Options["measure"]): string {
  const characters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  const short = () => `${characters.join("").trimEnd()}…`;
  // By proportion first: a text may have thousands of characters.
  characters.length = Math.ceil(Math.min(1, Math.max(0, most / measure(text)) * 1.5) * characters.length);
  while (characters.length > 0 && measure(short()) > most) characters.pop();
  return short();
}

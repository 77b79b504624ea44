import type { Size } from "../chart/ChartCanvas.tsx";
import type { CssPx } from "../model/units.ts";

/** The logo of a site in its previews: how wide it is for its height, and how a page draws it. */
export type PreviewLogo = {
  readonly size: Size;
  readonly draw: (left: CssPx, top: CssPx, size: Size) => void;
};

/** Room for the logo: beside the name alone at the top, and at the foot. Where the two have no room the name is cut. */
export const LOGO = {
  top: { width: 300, height: 44, gap: 16 },
  foot: { width: 150, height: 30, gap: 12 },
} as const;
/** Of the name at the foot, beside which stands the title of the story. */
export const FOOT_NAME: CssPx = 420;
export const BEFORE_FOOT_NAME: CssPx = 40;

/** As large as the room allows, whether it is wide or tall. */
export function logoSize({ width, height }: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return { width: width * scale, height: height * scale };
}

import { kindVariable } from "../chart/kindVariable.ts";
import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../chart/markOutline.ts";
import type { Status } from "../model/vocabulary.ts";
import { type Html, html } from "./html.ts";

const SIZE = 16;

/** The mark of a standing beside its word, as `chart/StandingMark.tsx` draws it. */
export function standingMark(status: Status, colour = "currentColor"): Html {
  const outline = markOutlines[status];
  const path = outlinePath(outline.shape, SIZE / 2, SIZE / 2, MARK_RADIUS);
  const dashes = dashPattern(outline, MARK_RADIUS)?.join(" ");
  return html`<svg width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true"><path d="${path}" fill="${
    outline.filled ? colour : "none"
  }" stroke="${colour}" stroke-width="${MARK_LINE}"${dashes !== undefined && html` stroke-dasharray="${dashes}"`}/></svg>`;
}

/** The colour of a kind beside its word, as `chart/KindDot.tsx` draws it. */
export function kindDot(hue: number): Html {
  return html`<svg width="${SIZE}" height="${SIZE}" viewBox="0 0 ${SIZE} ${SIZE}" aria-hidden="true"><circle cx="${
    SIZE / 2
  }" cy="${SIZE / 2}" r="${MARK_RADIUS + MARK_LINE / 2}" fill="${kindVariable(hue)}"/></svg>`;
}

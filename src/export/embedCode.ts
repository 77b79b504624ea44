import { escapeMarkup } from "../model/escapeMarkup.ts";

/**
 * A frame for another page, with a link inside for who gets no frames, and the script that fits its height when asked
 * for. Every part is escaped: titles and filters may hold anything.
 */
export function embedCode(parts: {
  readonly frame: string;
  readonly full: string;
  readonly title: string;
  readonly height: number;
  readonly script: string | null;
}): string {
  const { frame, full, title, height, script } = parts;
  const lines = [
    `<iframe data-dateline src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}"`,
    `  style="width:100%;height:${Math.round(height)}px;border:0" loading="lazy" referrerpolicy="no-referrer">`,
    `  <a href="${escapeMarkup(full)}">${escapeMarkup(title)}</a>`,
    "</iframe>",
    ...(script === null ? [] : [`<script async src="${escapeMarkup(script)}"></script>`]),
  ];
  return lines.join("\n");
}

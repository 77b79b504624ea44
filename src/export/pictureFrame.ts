import type { Size } from "../chart/ChartCanvas.tsx";
import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../chart/markOutline.ts";
import { kindColour, type Theme } from "../chart/theme.ts";
import type { Tables } from "../model/tables.ts";
import type { CssPx } from "../model/units.ts";
import { type ActorKind, STATUSES } from "../model/vocabulary.ts";
import { shapePath } from "../views/network/nodeShapes.ts";
import { isolated } from "../words/isolate.ts";
import { visibleText } from "../words/visibleText.ts";
import type { Words } from "../words/words.ts";
import { element, escapeXml } from "./markup.ts";

/** What stands around a picture, so that it can be understood where it comes to stand. */
export type PictureNotes = {
  readonly title: string;
  /** The window and the filters in force, in words. */
  readonly filters: readonly string[];
  /** The day it was made, in words. */
  readonly made: string;
  readonly address: string;
};

export type PictureContext = {
  readonly tables: Tables;
  readonly words: Words;
  readonly theme: Theme;
  readonly notes: PictureNotes;
};

/** One entry of a legend: a sign of 16 × 16 pixels about its centre, and what it means. */
type LegendEntry = { readonly sign: string; readonly text: string };
export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

const MARGIN: CssPx = 24;
const LINE: CssPx = 18;
const TITLE_SIZE: CssPx = 22;
const NOTE_SIZE: CssPx = 12;
/** Narrower frames would break every line of the notes. */
const LEAST_WIDTH: CssPx = 420;
const SIGN: CssPx = 20;
const GAP: CssPx = 18;
/** Average width of a letter, as a share of its size; of one of the wide scripts. */
const LETTER = 0.56;
const WIDE_LETTER = 1.02;

/**
 * A whole SVG document, which needs nothing from elsewhere:
 *
 *     Title
 *     filters in force
 *     ┌ picture ┐
 *     └─────────┘
 *     Kind  ● … ● …   Standing  ● … ○ …
 *     made on, address
 */
export function pictureFrame(
  size: Size,
  picture: string,
  legend: readonly LegendGroup[],
  context: PictureContext,
): string {
  const { words, theme, notes } = context;
  const inner = Math.max(size.width, LEAST_WIDTH);
  const text = noteWriter(inner, words, theme);
  let y = MARGIN + TITLE_SIZE;
  const lines: string[] = [text(notes.title, y, "title")];
  for (const line of wrap(notes.filters.join(" · "), inner)) {
    y += LINE;
    lines.push(text(line, y, "note"));
  }
  const top = y + MARGIN / 2;
  y = top + size.height + LINE;
  for (const group of legend) {
    const set = setLegend(group, inner, y, words, theme);
    lines.push(set.markup);
    y = set.bottom;
  }
  for (const line of wrap([notes.made, notes.address].filter((part) => part !== "").join(" · "), inner)) {
    lines.push(text(line, y, "note"));
    y += LINE;
  }
  const width = inner + 2 * MARGIN;
  const height = Math.ceil(y + MARGIN / 2);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      lang: words.language,
      direction: "ltr",
      "font-family": familyOf(theme.interfaceFont),
    },
    element("title", {}, escapeXml(visibleText(notes.title))),
    element("desc", {}, escapeXml(visibleText(notes.filters.join(". ")))),
    element("rect", { width, height, fill: theme.paper }),
    ...lines,
    // Clipped: marks at the edges belong to what lies beyond.
    element("clipPath", { id: "pane" }, element("rect", { width: size.width, height: size.height })),
    element(
      "g",
      { transform: `translate(${MARGIN} ${Math.round(top)})` },
      element("g", { "clip-path": "url(#pane)" }, picture),
    ),
  )}\n`;
}

/** The fonts of the page by the names that they have where they are installed, and what stands in for them. */
export const familyOf = (family: string): string => family.replace(/"(\w+) Variable"/, '"$1 Variable", "$1"');

function noteWriter(inner: CssPx, words: Words, theme: Theme) {
  const isRightToLeft = words.direction === "rtl";
  return (content: string, y: CssPx, role: "title" | "note"): string =>
    element(
      "text",
      {
        x: isRightToLeft ? MARGIN + inner : MARGIN,
        y,
        "text-anchor": isRightToLeft ? "end" : "start",
        "font-size": role === "title" ? TITLE_SIZE : NOTE_SIZE,
        "font-weight": role === "title" ? 500 : 400,
        "font-family": role === "title" ? familyOf(theme.textFont) : null,
        fill: role === "title" ? theme.ink : theme.ink2,
      },
      escapeXml(isolated(visibleText(content))),
    );
}

/** About how wide a text will be: nobody can measure a font that will be found elsewhere. */
function widthOf(text: string, size: CssPx): CssPx {
  let width = 0;
  for (const letter of text)
    width +=
      (/[\u1100-\u11FF\u2E80-\uD7AF\uF900-\uFAFF\uFF00-\uFF60]/.test(letter) ? WIDE_LETTER : LETTER) * size;
  return width;
}

function wrap(text: string, width: CssPx): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && widthOf(longer, NOTE_SIZE) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

function setLegend(group: LegendGroup, inner: CssPx, top: CssPx, words: Words, theme: Theme) {
  let x = 0;
  let y = top;
  const parts: string[] = [];
  const put = (width: CssPx, draw: (left: CssPx) => string): void => {
    if (x > 0 && x + width > inner) {
      x = 0;
      y += LINE;
    }
    // In languages that run from the right, entries do too.
    parts.push(draw(words.direction === "rtl" ? MARGIN + inner - x - width : MARGIN + x));
    x += width + GAP;
  };
  const label = (content: string, left: CssPx, weight: number): string =>
    element(
      "text",
      { x: left, y: y + 4, "font-size": NOTE_SIZE, "font-weight": weight, fill: theme.ink },
      escapeXml(isolated(content)),
    );
  put(widthOf(group.title, NOTE_SIZE), (left) => label(group.title, left, 600));
  for (const { sign, text } of group.entries) {
    put(SIGN + widthOf(text, NOTE_SIZE), (left) => {
      const placed = element("g", { transform: `translate(${Math.round(left + 8)} ${Math.round(y)})` }, sign);
      return placed + label(text, left + SIGN, 400);
    });
  }
  return { markup: parts.join(""), bottom: y + LINE * 1.4 };
}

/** The kinds with one of these places, by name and colour. */
export function kindLegend(
  { tables, words, theme }: PictureContext,
  hues: readonly number[],
  shown: (kind: number) => boolean,
): LegendGroup {
  const entries = tables.kinds.flatMap(({ label }, kind) =>
    shown(kind)
      ? [
          {
            sign: element("circle", { r: 5, fill: kindColour(theme, hues[kind] ?? 0) }),
            text: visibleText(label),
          },
        ]
      : [],
  );
  return { title: words.messages.filters.kind, entries };
}

export function standingLegend({ words, theme }: PictureContext): LegendGroup {
  const { filters, standing } = words.messages;
  return {
    title: filters.standing,
    entries: STATUSES.map((status) => ({
      sign: outlineMark(0, 0, status, theme.ink2, theme.paper),
      text: standing[status].label,
    })),
  };
}

export function actorLegend({ words, theme }: PictureContext, kinds: ReadonlySet<ActorKind>): LegendGroup {
  const { filters, actorKinds } = words.messages;
  return {
    title: filters.actors,
    entries: [...kinds].sort().map((kind) => ({
      sign: element("path", { d: shapePath(kind, 6), fill: theme.node }),
      text: actorKinds[kind].many,
    })),
  };
}

/** A mark that says a standing. */
export function outlineMark(
  x: CssPx,
  y: CssPx,
  status: (typeof STATUSES)[number],
  colour: string,
  paper: string,
): string {
  const outline = markOutlines[status];
  return element("path", {
    d: outlinePath(outline.shape, Math.round(x * 100) / 100, y, MARK_RADIUS),
    fill: outline.filled ? colour : paper,
    stroke: colour,
    "stroke-width": MARK_LINE,
    "stroke-dasharray": dashPattern(outline, MARK_RADIUS)?.join(" ") ?? null,
  });
}

import type { Size } from "../chart/ChartCanvas.tsx";
import { canvasPen } from "../chart/canvasPen.ts";
import { type MeasureText, SET_AS_DOCUMENTS } from "../chart/measureText.ts";
import { type LegendEntry, SIGN } from "../chart/PenDrawing.tsx";
import { baselineAbout, type Font, movedPen, type Pen, type TextStyle } from "../chart/pen.ts";
import { setInLines } from "../chart/setInLines.ts";
import type { Theme } from "../chart/theme.ts";
import type { CssPx } from "../model/units.ts";
import { filesWords } from "../words/fileWords.ts";
import type { Words } from "../words/words.ts";

export type Picture = {
  readonly size: Size;
  readonly draw: (pen: Pen) => void;
  readonly legend: readonly LegendGroup[];
  /** Whole sentences about the picture, such as the unit of its counts. */
  readonly units: readonly string[];
  /** The height that the whole content needs. With less height, something would be cut off. */
  readonly needs: CssPx;
  /** The picture is empty below this y. */
  readonly ends: CssPx;
  /** How many events, acts or actors are not drawn, or lack a name. Above 0, `asNeeded` tries a greater height. */
  readonly unnamed: number;
  readonly isCut: boolean;
  /** How many of `unnamed` and of the cut names may fit at a smaller scale. Above 0, `fitInto` tries smaller scales. */
  readonly cramped: number;
  readonly ties?: ReadonlySet<number>;
};
export type Draft = (size: Size) => Picture;

/** If `height` is null, the content decides the height. `zoom` enlarges everything, because phones show files small. */
export type PictureFormat = {
  readonly width: CssPx;
  readonly height: CssPx | null;
  readonly zoom: number;
  /** The size of the view on screen. The picture is laid out in this size and then scaled as a whole. */
  readonly shown?: Size | undefined;
  /** The smallest scale of the picture. Below it, the letters would be too small to read. */
  readonly leastScale?: number;
};

/** The picture is clipped to its size, because marks of events outside of the window reach over its edges. */
export type FramedPicture = {
  /** The size of the picture with its frame, before the zoom. */
  readonly size: Size;
  readonly zoom: number;
  readonly drawFrame: (pen: Pen) => void;
  readonly picture: Pick<Picture, "size" | "draw" | "ties">;
  readonly at: { readonly x: CssPx; readonly y: CssPx };
  /** Below 1 if the picture does not fit, and above 1 if space is left. */
  readonly scale: number;
};

/** In pixels: `first` is the first baseline, and `line` the height of a line. A headline has at most `most` lines. */
const HEADLINE = { size: 26, line: 32, most: 3, first: 24 } as const;
const MOST_LINES = { filters: 3, folded: 16, sentences: 6, address: 3 } as const;
/** The scales to try, largest first. A scale above 1 is used only if nothing is unnamed or cut. */
const SCALES = [1.6, 1.4, 1.2, 1, 0.88, 0.76, 0.64] as const;
const LEAST_HEIGHT: CssPx = 180;
/**
 * Without a fixed height, several heights are tried. The first is `least` times the width. After a picture that is cut
 * off, the next height is what that picture needs. Otherwise the next height is `growth` times the one before, up to
 * `most` pixels. After `rounds` tries, even a picture that is cut off is accepted.
 */
const AS_NEEDED = { least: 0.28, growth: 1.3, most: 2000, rounds: 40 } as const;
/** Legend and picture are laid out at most this often, because each changes the height that is left for the other. */
const ROUNDS = 4;

/**
 * Lays out a picture and the texts around it. In a language from right to left it is mirrored.
 *
 *     Headline
 *     story, counts, window, filters in force
 *     ┌ picture ┐
 *     └─────────┘
 *     Kind  ● … ● …   Standing  ● … ○ …   Date …
 *     the units of its counts
 *     sources, day of the data, day of the picture
 *     address                                        DATELINE
 *
 * If a picture does not fit into a fixed size, it is drawn smaller. If that is not enough, the whole becomes higher, so
 * that nothing is cut off. If `frame.notes` is null, a fixed height is only a limit, and the picture ends where its
 * content ends.
 */
export function framePicture(draft: Draft, format: PictureFormat, frame: Frame): FramedPicture {
  const edge = frame.notes === null ? FRAME.margin : 0;
  const width = format.width / format.zoom + 2 * edge;
  const whole = format.height === null ? null : format.height / format.zoom;
  const inner = width - 2 * FRAME.margin;
  const head = layHead(frame, inner);
  const shown = format.shown && asShown(draft(format.shown), frame, inner);
  const fitted =
    shown ?? (whole === null ? null : fitInto(draft, frame, inner, whole - head.height, format.leastScale));
  const { picture, foot, scale } =
    fitted && frame.notes !== null ? fitted : trimmed(fitted ?? asNeeded(draft, frame, inner));
  const needed = head.height + picture.size.height * scale + foot.height;
  // After the zoom, the height is a whole number of pixels.
  const height =
    fitted && whole !== null && edge === 0 ? whole : Math.ceil(needed * format.zoom) / format.zoom;
  const size = { width: width - 2 * edge, height };
  return {
    size,
    zoom: format.zoom,
    drawFrame: (pen) => {
      pen.fillRect(0, 0, size.width, size.height, frame.theme.paper);
      const onPage = edge === 0 ? pen : movedPen(pen, -edge, 0);
      head.draw(onPage, 0);
      foot.draw(onPage, height - foot.height);
    },
    picture,
    at: { x: FRAME.margin - edge, y: head.height },
    scale,
  };
}

type Fitted = { readonly picture: Picture; readonly foot: Block; readonly scale: number };

function trimmed(fitted: Fitted): Fitted {
  const { picture } = fitted;
  const height = Math.min(picture.size.height, Math.ceil(picture.ends) + FRAME.gap);
  return { ...fitted, picture: { ...picture, size: { ...picture.size, height } } };
}

/** `dots` is the number of canvas pixels for each CSS pixel. */
export function drawOnCanvas(
  context: CanvasRenderingContext2D,
  { drawFrame, at, scale, picture }: FramedPicture,
  dots: number,
): void {
  context.textRendering = SET_AS_DOCUMENTS;
  drawFrame(canvasPen(context, dots));
  const pen = canvasPen(context, dots * scale, at.x / scale, at.y / scale);
  // `pen` has set its transform, so the clip is a rectangle in the pixels of the picture.
  context.beginPath();
  context.rect(0, 0, picture.size.width, picture.size.height);
  context.clip();
  picture.draw(pen);
}

/** Fits the picture and the texts below it into `height`. Null if they fit at no scale. */
function fitInto(draft: Draft, frame: Frame, inner: CssPx, height: CssPx, leastScale = 0): Fitted | null {
  let least: Fitted | null = null;
  for (const scale of SCALES.filter((one) => one >= leastScale)) {
    const fitted = fitAt(scale);
    if (!fitted) continue;
    const { unnamed, isCut, cramped } = fitted.picture;
    if (scale > 1 ? unnamed === 0 && !isCut : cramped === 0) return fitted;
    if (scale <= 1 && (least === null || cramped < least.picture.cramped)) least = fitted;
  }
  return least;

  function fitAt(scale: number): Fitted | null {
    let room = height - layFoot(frame, inner, { legend: [], units: [] }).height;
    for (let round = 0; round < ROUNDS; round++) {
      if (room < LEAST_HEIGHT) return null;
      const picture = draft({ width: inner / scale, height: Math.floor(room) / scale });
      const foot = layFoot(frame, inner, picture);
      const left = height - foot.height;
      if (left < room) room = left;
      else return picture.needs <= picture.size.height + 0.5 ? { picture, foot, scale } : null;
    }
    return null;
  }
}

const asShown = (picture: Picture, frame: Frame, inner: CssPx): Fitted => ({
  picture,
  foot: layFoot(frame, inner, picture),
  scale: inner / picture.size.width,
});

/** The picture at the smallest tried height at which `unnamed` is 0, otherwise the one with the least `unnamed`. */
function asNeeded(draft: Draft, frame: Frame, inner: CssPx): Fitted {
  let best: Picture | null = null;
  let height = inner * AS_NEEDED.least;
  for (let round = 0; ; round++) {
    const picture: Picture = draft({ width: inner, height: Math.round(height) });
    const isWhole = picture.needs <= picture.size.height + 0.5 || round > AS_NEEDED.rounds;
    if (isWhole && (best === null || picture.unnamed < best.unnamed)) best = picture;
    if (best && (best.unnamed === 0 || height >= AS_NEEDED.most)) break;
    height = isWhole ? Math.min(AS_NEEDED.most, height * AS_NEEDED.growth) : Math.ceil(picture.needs);
  }
  return { picture: best, foot: layFoot(frame, inner, best), scale: 1 };
}

/** Letters are larger in a picture without notes, because paper or the page around such a picture shrinks it. */
const letterOf = (notes: Frame["notes"]): CssPx => (notes === null ? FRAME.inPage : FRAME.size);

function frameStyles({ theme, words, notes }: Pick<Frame, "theme" | "words" | "notes">) {
  const align = words.direction === "rtl" ? "right" : "left";
  const note: Font = `400 ${letterOf(notes)}px ${theme.interfaceFont}`;
  return {
    headline: { font: `500 ${HEADLINE.size}px ${theme.textFont}`, colour: theme.ink, align },
    note: { font: note, colour: theme.ink2, align },
    brand: {
      font: `600 ${FRAME.size}px ${theme.interfaceFont}`,
      colour: theme.accent,
      align: align === "left" ? "right" : "left",
    },
  } as const satisfies Record<string, TextStyle>;
}

function lines(
  texts: readonly string[],
  style: TextStyle,
  width: CssPx,
  first: CssPx = FRAME.size,
  line: CssPx = FRAME.line,
): Block {
  const x = style.align === "right" ? FRAME.margin + width : FRAME.margin;
  return {
    height: texts.length * line,
    draw: (pen, top) => {
      for (const [index, text] of texts.entries())
        if (text !== "") pen.text(text, x, top + first + index * line, style);
    },
  };
}

function layHead({ theme, words, notes, measure }: Frame, inner: CssPx): Block {
  if (notes === null) return { height: 0, draw: () => {} };
  const { headline, note } = frameStyles({ theme, words, notes });
  const set = (text: string, most: number, style: TextStyle, width = inner): readonly string[] =>
    setInLines(text, most, width, (line) => measure(line, style.font));
  const inEvenLines = evenLines(inner, (width) => set(notes.headline, HEADLINE.most, headline, width));
  const said = set(notes.filters.join(" · "), MOST_LINES.filters, note);
  const folded = notes.folded === "" ? [] : set(notes.folded, MOST_LINES.folded, note);
  const all = stacked([
    lines(inEvenLines, headline, inner, HEADLINE.first, HEADLINE.line),
    lines([...said, ...folded], note, inner),
  ]);
  return {
    height: FRAME.margin + all.height + FRAME.gap,
    draw: (pen, top) => all.draw(pen, top + FRAME.margin),
  };
}

/** The texts in a row. " · " follows a text that does not end like a sentence. */
const inARow = (texts: readonly string[]): string =>
  texts.reduce((all, text) => (/(?:^|[.।])$/u.test(all) ? `${all} ${text}` : `${all} · ${text}`), "").trim();

function layFoot(frame: Frame, inner: CssPx, picture: Pick<Picture, "legend" | "units">): Block {
  const { words, notes, measure } = frame;
  const { note, brand } = frameStyles(frame);
  const width = (text: string) => measure(text, note.font);
  const said = (texts: readonly string[]) => setInLines(inARow(texts), MOST_LINES.sentences, inner, width);
  const legend = layLegend(picture.legend, frame, inner);
  const key = stacked([legend, lines(said(picture.units), note, inner)]);
  if (notes === null)
    return { height: FRAME.gap + key.height, draw: (pen, top) => key.draw(pen, top + FRAME.gap) };
  const name = words.messages.page.name.toUpperCase();
  const room = inner - measure(name, brand.font) - 2 * FRAME.gap;
  const address = brokenAnywhere(notes.address, room, width);
  const all = stacked([key, lines(said(notes.sources), note, inner), lines(address, note, inner)]);
  return {
    height: FRAME.gap + all.height + FRAME.margin,
    draw: (pen, top) => {
      all.draw(pen, top + FRAME.gap);
      const y = top + FRAME.gap + all.height;
      const x = brand.align === "right" ? FRAME.margin + inner : FRAME.margin;
      pen.text(name, x, y - FRAME.line + FRAME.size, brand);
    },
  };
}

/** One legend for several pictures on a page, without repeated signs. The page itself has their other texts. */
export function sharedLegend(
  pictures: readonly Picture[],
  context: Omit<Frame, "notes">,
  width: CssPx,
): Block {
  const groups = pictures.flatMap((picture) => picture.legend);
  const legend = [...new Set(groups.map(({ title }) => title))].map((title) => {
    const entries = groups.flatMap((group) => (group.title === title ? group.entries : []));
    return { title: "", entries: [...new Map(entries.map((entry) => [entry.text, entry])).values()] };
  });
  const units = [...new Set(pictures.flatMap((picture) => picture.units))];
  const key = layFoot({ ...context, notes: null }, width, { legend, units });
  return { ...key, draw: (pen, top) => key.draw(movedPen(pen, -FRAME.margin, 0), top) };
}

export const stacked = (blocks: readonly Block[]): Block => ({
  height: blocks.reduce((sum, block) => sum + block.height, 0),
  draw: (pen, top) => {
    let y = top;
    for (const block of blocks) {
      block.draw(pen, y);
      y += block.height;
    }
  },
});

/** Breaks an address into lines at any letter. An address of more lines than `MOST_LINES.address` ends with “…”. */
function brokenAnywhere(text: string, width: CssPx, measure: (text: string) => CssPx): readonly string[] {
  const broken: string[] = [];
  let line = "";
  for (const letter of text) {
    if (line !== "" && measure(line + letter) > width) {
      broken.push(line);
      line = letter;
    } else line += letter;
  }
  if (line !== "") broken.push(line);
  // Without an address one empty line remains, because the name of the program stands there.
  if (broken.length === 0) return [""];
  if (broken.length <= MOST_LINES.address) return broken;
  const kept = broken.slice(0, MOST_LINES.address);
  return [...kept.slice(0, -1), `${(kept.at(-1) ?? "").slice(0, -3)}…`];
}

/** The texts around a picture in a file. They must make sense without the page that made the file. */
type PictureNotes = {
  readonly headline: string;
  /** Sentences about the content of the picture, the window, and the filters in force. */
  readonly filters: readonly string[];
  /** A sentence about the people who are counted as organisations. "" if there are no such people. */
  readonly folded: string;
  /** Sentences about the sources, the day of the data, and the day of the picture. */
  readonly sources: readonly string[];
  readonly address: string;
};

export type Frame = {
  readonly words: Words;
  readonly theme: Theme;
  /** Null if the page around the picture has these texts. The frame then has the legend and `units`, but no margin. */
  readonly notes: PictureNotes | null;
  readonly measure: MeasureText;
};

const FRAME = { margin: 24, line: 15, size: 10, inPage: 12, gap: 10 } as const;

export type Block = { readonly height: CssPx; readonly draw: (pen: Pen, top: CssPx) => void };

export type LegendGroup = { readonly title: string; readonly entries: readonly LegendEntry[] };

const GAP: CssPx = 18;
/** The width of the widest text in a legend. The meaning of "on record" fits, because a cut meaning could mislead. */
const WIDEST_TEXT: CssPx = 480;
const LEGEND_LINES = 8;

/** `width` is of sign and text together. `signWidth` includes the gap to the text, and is 0 without a sign. */
type Piece = {
  readonly isTitle: boolean;
  readonly text: string;
  readonly width: CssPx;
  readonly sign: LegendEntry["drawSign"] | null;
  readonly signWidth: CssPx;
};

/** If entries do not fit into `LEGEND_LINES` lines, the number of missing entries comes last. */
function layLegend(groups: readonly LegendGroup[], frame: Frame, inner: CssPx): Block {
  const { theme, words, measure } = frame;
  const letter = letterOf(frame.notes);
  const fonts: Readonly<Record<"title" | "text", Font>> = {
    title: `600 ${letter}px ${theme.interfaceFont}`,
    text: `400 ${letter}px ${theme.interfaceFont}`,
  };
  const pieceOf = (text: string, sign: Piece["sign"], signWidth: CssPx): Piece => {
    const widest = Math.min(WIDEST_TEXT, inner - signWidth);
    const [shown = ""] = setInLines(text, 1, widest, (line) => measure(line, fonts.text));
    return { isTitle: false, text: shown, width: signWidth + measure(shown, fonts.text), sign, signWidth };
  };
  const titleOf = (text: string): Piece => ({
    ...{ isTitle: true, text, width: measure(text, fonts.title) },
    ...{ sign: null, signWidth: 0 },
  });
  const pieces = groups.flatMap(({ title, entries }) => [
    ...(title === "" ? [] : [titleOf(title)]),
    ...entries.map(({ text, drawSign, signWidth = SIGN.width }) =>
      pieceOf(text, drawSign, signWidth + SIGN.gap),
    ),
  ]);
  const rows =
    pieces.length === 0
      ? []
      : rowsOf(pieces, inner, (left) => pieceOf(filesWords(words).picture.more(left), null, 0));
  const isRightToLeft = words.direction === "rtl";
  return {
    height: rows.length * FRAME.line,
    draw: (pen, top) => {
      for (const [index, row] of rows.entries()) {
        let x = 0;
        const middle = top + index * FRAME.line + FRAME.size * 0.7;
        for (const { isTitle, text, width, sign, signWidth } of row) {
          const left = isRightToLeft ? FRAME.margin + inner - x - width : FRAME.margin + x;
          const half = (signWidth - SIGN.gap) / 2;
          const signX = isRightToLeft ? left + width - half : left + half;
          sign?.(pen, Math.round(signX), Math.round(middle));
          pen.text(text, left + (isRightToLeft ? 0 : signWidth), baselineAbout(middle, letter), {
            font: isTitle ? fonts.title : fonts.text,
            colour: theme.ink2,
            align: "left",
          });
          x += width + GAP;
        }
      }
    },
  };
}

function rowsOf(pieces: readonly Piece[], inner: CssPx, more: (left: number) => Piece): readonly Piece[][] {
  const rows: Piece[][] = [[]];
  let x = 0;
  for (const [index, piece] of pieces.entries()) {
    const left = pieces.slice(index).filter(({ isTitle }) => !isTitle).length;
    const isLastRow = rows.length === LEGEND_LINES;
    // The last line also needs space for the number of missing entries.
    const room = isLastRow && left > 1 ? inner - more(left).width - GAP : inner;
    // A title stays in the line of its first entry.
    const first = piece.isTitle ? GAP + (pieces[index + 1]?.width ?? 0) : 0;
    if (x > 0 && x + piece.width + first > room) {
      if (isLastRow) {
        rows.at(-1)?.push(more(left));
        break;
      }
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push(piece);
    x += piece.width + GAP;
  }
  return rows;
}

const EXACTNESS: CssPx = 16;

/** Makes lines about equally long, by the narrowest width that gives as many lines as `width` does. */
export function evenLines(width: CssPx, setIn: (width: CssPx) => readonly string[]): readonly string[] {
  let lines = setIn(width);
  for (let [narrow, wide] = [width / 2, width]; wide - narrow > EXACTNESS; ) {
    const middle = (narrow + wide) / 2;
    const tried = setIn(middle);
    if (tried.length === lines.length && tried.join(" ") === lines.join(" ")) [lines, wide] = [tried, middle];
    else narrow = middle;
  }
  return lines;
}

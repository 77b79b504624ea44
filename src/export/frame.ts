import type { MeasureText } from "../chart/measureText.ts";
import type { Pen } from "../chart/pen.ts";
import type { Theme } from "../chart/theme.ts";
import type { CssPx } from "../model/units.ts";
import type { picture as englishPicture } from "../words/en/takeAway.ts";
import type { Translation, Words } from "../words/words.ts";

export type PictureWords = Translation<typeof englishPicture>;

/** What stands around a picture, so that it can be understood where it comes to stand. */
export type PictureNotes = {
  readonly headline: string;
  /** Whose events they are, the window and the filters in force, in words. */
  readonly filters: readonly string[];
  /** Who is counted with which organisation; "" where nobody is. */
  readonly folded: string;
  /** Sources, and the days of data and picture: whole sentences. */
  readonly sources: readonly string[];
  readonly address: string;
};

export type Frame = {
  readonly words: Words;
  readonly pictureWords: PictureWords;
  readonly theme: Theme;
  /** Null where a page says them around the picture: then the legend alone stands below it, without a margin. */
  readonly notes: PictureNotes | null;
  readonly measure: MeasureText;
};

export const FRAME = { margin: 24, line: 18, size: 12, gap: 12 } as const;

/** What is laid out at a place, in lines from there on. */
export type Block = { readonly height: CssPx; readonly draw: (pen: Pen, top: CssPx) => void };

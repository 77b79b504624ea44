/** Which sign parts whole numbers from parts in a column: 1,234.5 or 1.234,5. */
export type NumberStyle = "point" | "comma";

export type NumberReading = {
  readonly style: NumberStyle;
  /** A cell that could be read in two ways, where nothing in its column tells which: `1,234` is taken for a thousand and more. */
  readonly assumed: string | null;
};

/** Blanks and apostrophes between digits, whatever their width. */
const BLANKS = /[\s\u00A0\u2009\u202F'’]/g;
const POINT_GROUPS = /^[+-]?\d{1,3}(?:\.\d{3})+$/;
const COMMA_GROUPS = /^[+-]?\d{1,3}(?:,\d{2,3})*,\d{3}$/;

/** Hears the cells of a column one by one, and tells how its numbers are written. */
export class NumberSurvey {
  #points = 0;
  #commas = 0;
  #numbers = 0;
  #assumed: string | null = null;

  add(cell: string): void {
    if (DIGITS.test(cell)) {
      this.#numbers++;
      return;
    }
    const text = plain(cell);
    if (readPlain(text, "point") === undefined && readPlain(text, "comma") === undefined) return;
    this.#numbers++;
    const point = text.lastIndexOf(".");
    const comma = text.lastIndexOf(",");
    if (point < 0 && comma < 0) return;
    if (point >= 0 && comma >= 0) point > comma ? this.#points++ : this.#commas++;
    else if (comma >= 0) {
      if (!COMMA_GROUPS.test(text)) this.#commas++;
      else if (text.indexOf(",") !== comma) this.#points++;
      else this.#assumed ??= cell.trim();
    } else if (!POINT_GROUPS.test(text)) this.#points++;
    else if (text.indexOf(".") !== point) this.#commas++;
  }

  /** Undefined where they contradict each other, or are hardly any. */
  get reading(): NumberReading | undefined {
    if (this.#numbers === 0 || (this.#points > 0 && this.#commas > 0)) return undefined;
    const style = this.#commas > 0 ? "comma" : "point";
    return { style, assumed: this.#points + this.#commas > 0 ? null : this.#assumed };
  }
}

/** How the numbers of a column are written; undefined where they contradict each other, or are hardly any. */
export function numberReading(cells: readonly string[]): NumberReading | undefined {
  const survey = new NumberSurvey();
  for (const cell of cells) survey.add(cell);
  return survey.reading;
}

/** What most cells of numbers are: they say the same in every style. */
const DIGITS = /^-?\d{1,15}$/;
const DECIMALS = /^-?\d{1,9}\.\d{1,6}$/;

/** The number in a cell; undefined where it holds none. */
export const readNumber = (cell: string, style: NumberStyle): number | undefined =>
  DIGITS.test(cell) || (style === "point" && DECIMALS.test(cell))
    ? Number(cell)
    : readPlain(plain(cell), style);

const ARABIC = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;

/** Digits of other scripts as ours, without blanks between them. */
const plain = (cell: string): string =>
  cell
    .trim()
    .replace(/^\u2212/, "-")
    .replace(/(?<=\d|[\u0660-\u096F])\u066C/g, ",")
    .replace(/\u066B/g, ".")
    .replace(ARABIC, (digit) => String((digit.charCodeAt(0) & 15) - (digit >= "\u0966" ? 6 : 0)))
    .replace(BLANKS, (blank, offset, text) =>
      /\d/.test(text[offset - 1] ?? "") && /\d/.test(text[offset + 1] ?? "") ? "" : blank,
    );

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

function readPlain(text: string, style: NumberStyle): number | undefined {
  const groups =
    style === "point" ? /^([+-]?\d{1,3}(?:,\d{2,3})*,\d{3})(\.\d*)?$/ : /^([+-]?\d{1,3}(?:\.\d{3})+)(,\d*)?$/;
  const [, whole, rest = ""] = groups.exec(text) ?? [];
  const joined = whole === undefined ? text : whole.replace(/[.,]/g, "") + rest;
  const written = style === "comma" ? (joined.includes(".") ? "" : joined.replace(",", ".")) : joined;
  if (!PLAIN.test(written)) return undefined;
  const number = Number(written);
  return Number.isFinite(number) ? number : undefined;
}

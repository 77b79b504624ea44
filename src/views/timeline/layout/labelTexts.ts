import type { CssPx } from "../../../model/units.ts";
import { type EventName, isWhole, nameIn } from "../../../words/eventName.ts";

/** The words of a label as they will stand: one line or two, and the width of the wider one. */
export type LabelText = { readonly lines: readonly string[]; readonly width: CssPx };

/**
 * The forms of one label, the best first. A label shortens before it vanishes:
 *
 *     About 1,400 Acme Ltd users are targeted        whole
 *
 *     About 1,400 Acme Ltd      two lines
 *     users are targeted
 *
 *     About 1,400…              short: an ellipsis at a word
 *
 * Where its editors wrote a shorter text, that stands in the place of what would be cut, and is itself never cut:
 *
 *     Call attack on 1,400
 */
export type LabelForms = {
  readonly name: EventName;
  /** On one line, whatever its length. */
  readonly whole: LabelText;
  /** In two lines that lose no word; the same as `whole` for a single word. */
  readonly twoLines: LabelText;
  /** In two lines of `SHORT_LINE` pixels, where it is not enough the shorter text, or else cut at a word. */
  readonly short: LabelText;
  /** The same in one line of `ONE_LINE` pixels. */
  readonly shortest: LabelText;
};
export type LabelForm = Exclude<keyof LabelForms, "name">;

/** Room for 26 letters or so. */
const SHORT_LINE: CssPx = 172;
/** Alone, a line must say more before it breaks off. */
const ONE_LINE: CssPx = 224;
const ELLIPSIS = "…";

type Measure = (text: string) => CssPx;
type SetIn = (text: string) => readonly string[];

/** Sets labels and remembers them; make a new one when the font has changed. */
export function createLabelForms(measure: Measure): (name: EventName) => LabelForms {
  const known = new Map<string, LabelForms>();
  return (name) => {
    const key = name.short === undefined ? name.headline : `${name.headline}\n${name.short}`;
    const forms = known.get(key) ?? formsOf(name, measure);
    known.set(key, forms);
    return forms;
  };
}

function formsOf(name: EventName, measure: Measure): LabelForms {
  const { headline } = name;
  const set = (lines: readonly string[]): LabelText => ({ lines, width: Math.max(...lines.map(measure)) });
  // To measure letters is most of the work of a first picture, and few labels need all their forms; of a crowd few are
  // asked for any.
  const whole = whenAsked(() => set([headline]));
  /** What fits into the narrowest is the same in every form. */
  const form = (setIn: SetIn, setWhole: SetIn) =>
    whenAsked(() => {
      if (whole().width <= SHORT_LINE) return whole();
      const text = nameIn(name, (one) => isWhole(setIn(one), one));
      return set(text === name.short ? setWhole(text) : setIn(text));
    });
  const inTwo: SetIn = (text) => (measure(text) <= SHORT_LINE ? [text] : balanced(text, measure));
  const twoLines = form(inTwo, inTwo);
  const short = form((text) => wrapWords(text, SHORT_LINE, measure, 2), inTwo);
  const shortest = form(
    (text) => [cutToWidth(text, ONE_LINE, measure)],
    (text) => [text],
  );
  return {
    name,
    get whole() {
      return whole();
    },
    get twoLines() {
      return twoLines();
    },
    get short() {
      return short();
    },
    get shortest() {
      return shortest();
    },
  };
}

/** Made once, when it is first asked for. */
function whenAsked(make: () => LabelText): () => LabelText {
  let made: LabelText | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** One line that is at most `width` wide, cut at a word where it must be; at a letter where a word alone is too long. */
function cutToWidth(text: string, width: CssPx, measure: Measure): string {
  if (measure(text) <= width) return text;
  const words = text.split(" ");
  // From the front, since a text may have thousands of words and a line has room for ten.
  let line = "";
  for (const word of words) {
    const next = line === "" ? word : `${line} ${word}`;
    if (measure(next + ELLIPSIS) > width) break;
    line = next;
  }
  return line === "" ? cutWord(text, width, measure) : withoutTrailingMarks(line) + ELLIPSIS;
}

/** As many letters, as people see them, as fit with an ellipsis after them. */
function cutWord(text: string, width: CssPx, measure: Measure): string {
  let cut = "";
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (measure(cut + segment + ELLIPSIS) > width) break;
    cut += segment;
  }
  return cut + ELLIPSIS;
}

/** “police,…” and “CERT-…” read as mistakes. */
const withoutTrailingMarks = (line: string): string => line.replace(/[\s,;:.–—-]+$/u, "");

/** At most so many lines, filled one after the other, the last one cut. */
export function wrapWords(text: string, width: CssPx, measure: Measure, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (lines.length < most - 1) {
    const line = firstLine(rest, width, measure);
    if (line === null || line === rest) break;
    lines.push(line);
    rest = rest.slice(line.length).trimStart();
  }
  return [...lines, cutToWidth(rest, width, measure)];
}

/** The words that fit into one line, or `null` where not even the first does. */
function firstLine(text: string, width: CssPx, measure: Measure): string | null {
  let end = 0;
  for (const { index } of text.matchAll(/ |$/g)) {
    if (measure(text.slice(0, index)) > width) break;
    end = index;
  }
  return end === 0 ? null : text.slice(0, end);
}

/** Two lines as nearly equal as the words allow. */
function balanced(text: string, measure: Measure): readonly string[] {
  let best: readonly string[] = [text];
  let least = Number.POSITIVE_INFINITY;
  for (const { index } of text.matchAll(/ /g)) {
    const lines = [text.slice(0, index), text.slice(index + 1)];
    const width = Math.max(...lines.map(measure));
    if (width >= least) {
      // Beyond the middle the first line only grows.
      if (measure(text.slice(0, index)) > least) break;
      continue;
    }
    best = lines;
    least = width;
  }
  return best;
}

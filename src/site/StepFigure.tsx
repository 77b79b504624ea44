import type { MeasureText } from "../chart/measureText.ts";
import { PenDrawing, pageTheme } from "../chart/PenDrawing.tsx";
import { fontParts } from "../chart/svgPen.ts";
import { sharedLegend } from "../export/framedPicture.ts";
import { stepPicture } from "../export/stepPicture.ts";
import type { TourRecord } from "../model/dataset.ts";
import { tourStep } from "../query/tours.ts";
import { DataBlock } from "../widgets/DataText.tsx";
import { type DataContext, useData } from "../widgets/Reference.tsx";
import { describeEvent } from "../words/describeEvent.ts";
import { visibleText } from "../words/isolate.ts";
import { readingWords } from "../words/laterWords.ts";
import styles from "./StepFigure.module.css";

/** The picture is drawn in this size and fitted to the page, so its letters are large enough for a phone. */
const FIGURE = { page: { width: 560, height: 350 }, paper: { width: 430, height: 260 } } as const;

const SIGNS_WIDTH = { page: 420, paper: 800 } as const;

const inputsOf = ({ tables, words }: DataContext) => ({
  ...{ tables, words, theme: pageTheme, measure: roughMeasure },
});

export function StepFigure(props: { readonly tour: TourRecord; readonly number: number }) {
  const { tour, number } = props;
  const context = useData();
  const { tables, words } = context;
  const picture = stepPicture(inputsOf(context), tour, number, FIGURE[context.medium ?? "page"]);
  const step = tourStep(tables, tour, number);
  if (picture === null || step === undefined) return null;
  const { headline } = describeEvent(words, tables, step.event);
  return (
    <figure className={styles.figure}>
      {step.finding !== "" && step.picture !== "clocks" && (
        <figcaption>
          <DataBlock text={step.finding} />
        </figcaption>
      )}
      <PenDrawing {...picture.size} name={visibleText(headline)} draw={picture.draw} />
    </figure>
  );
}

export function StepSigns(props: { readonly tour: TourRecord; readonly numbers: readonly number[] }) {
  const { tour, numbers } = props;
  const context = useData();
  const inputs = inputsOf(context);
  const { medium = "page" } = context;
  const pictures = numbers.flatMap((number) => stepPicture(inputs, tour, number, FIGURE[medium]) ?? []);
  const width = SIGNS_WIDTH[medium];
  const legend = sharedLegend(pictures, inputs, width);
  return (
    <div className={`${styles.figure} ${styles.signs}`}>
      <PenDrawing
        width={width}
        height={legend.height}
        name={readingWords(context.words).about.legendTitle}
        draw={(pen) => legend.draw(pen, 0)}
      />
    </div>
  );
}

/** Rough widths of letters at a font size of 1, because only a browser can measure text. They are rather too wide. */
const WIDTHS = { narrow: 0.32, usual: 0.58, capital: 0.7, wide: 0.95 } as const;
const NARROW = /[ .,;:'’!|iljtfrI]/;
const CAPITAL = /\p{Lu}/u;
const WIDE = /[mwMW—…]|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}/u;

const roughMeasure: MeasureText = (text, font) => {
  const { size } = fontParts(font);
  const shareOf = (letter: string): number =>
    NARROW.test(letter)
      ? WIDTHS.narrow
      : WIDE.test(letter)
        ? WIDTHS.wide
        : CAPITAL.test(letter)
          ? WIDTHS.capital
          : WIDTHS.usual;
  return Array.from(text).reduce((sum, letter) => sum + shareOf(letter) * size, 0);
};

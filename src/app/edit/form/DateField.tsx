import { useEffect, useRef } from "react";
import { canvasPen } from "../../../chart/canvasPen.ts";
import type { Theme } from "../../../chart/theme.ts";
import { useTheme } from "../../../chart/useTheme.ts";
import { dateBounds } from "../../../model/dates/dateBounds.ts";
import { type EdtfDate, parseEdtf } from "../../../model/dates/edtf.ts";
import { edtfProblem } from "../../../model/dates/edtfProblem.ts";
import { STATUSES, type Status } from "../../../model/vocabulary.ts";
import { useWords } from "../../../state/useWords.ts";
import { drawMark } from "../../../views/timeline/marks/drawMark.ts";
import { sentenceDate } from "../../../words/formatDate.ts";
import { editWords } from "../../../words/laterWords.ts";
import styles from "./DateField.module.css";

/** What a date means as it is typed: in words and by its mark, or what is expected instead. */
export function DateAnswer(props: {
  readonly id: string;
  readonly text: string;
  /** Standing of the mark; none is drawn where the field has none. */
  readonly status: string | null;
  /** Set where it is said beside that the date is none. */
  readonly isFaulty: boolean;
}) {
  const { id, text, status, isFaulty } = props;
  const words = useWords();
  const { form: say } = editWords(words);
  const given = text.trim();
  const parsed = parseEdtf(given);
  return (
    <output id={id} className={styles.answer}>
      {given === "" ? (
        say.dateHint
      ) : parsed.ok ? (
        <>
          {status === null ? null : <DateMark date={parsed.date} status={status} />}
          <strong>{sentenceDate(words, parsed.date)}</strong>
        </>
      ) : isFaulty ? null : (
        say.expected(edtfProblem(given, parsed.refusal).expected)
      )}
    </output>
  );
}

const WIDTH = 44;
const HEIGHT = 16;
const INSET = 6;
/** As sharp as any screen shows it. */
const SHARPNESS = 3;

const statusOf = (text: string): Status => STATUSES.find((status) => status === text) ?? "unstated";

/** The date with its standing as the timeline draws it, of no kind. */
function DateMark(props: { readonly date: EdtfDate; readonly status: string }) {
  const { date, status } = props;
  const theme = useTheme();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, WIDTH * SHARPNESS, HEIGHT * SHARPNESS);
    const plain: Theme = { ...theme, kinds: [theme.ink] };
    const { extent } = dateBounds(date);
    const mark = {
      x: INSET,
      y: HEIGHT / 2,
      x0: INSET,
      x1: WIDTH - INSET,
      extent,
      status: statusOf(status),
      hue: 0,
      contested: false,
      cut: { left: false, right: false },
    };
    drawMark(canvasPen(context, SHARPNESS), mark, plain, 1);
  }, [date, status, theme]);
  return (
    <span className={styles.mark} aria-hidden="true">
      <canvas ref={canvas} width={WIDTH * SHARPNESS} height={HEIGHT * SHARPNESS} />
    </span>
  );
}

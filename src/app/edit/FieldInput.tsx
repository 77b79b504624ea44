import { Fragment, type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { canvasPen } from "../../chart/canvasPen.ts";
import type { Theme } from "../../chart/theme.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { dateAsked, readTableDate } from "../../load/table/tableDates.ts";
import type { Fault } from "../../model/check/fault.ts";
import { dateBounds } from "../../model/dates/dateBounds.ts";
import { type EdtfDate, parseEdtf } from "../../model/dates/edtf.ts";
import type { Draft, RecordList } from "../../model/draft.ts";
import { VOCABULARIES } from "../../model/fields.ts";
import { MEDIA_ENDINGS } from "../../model/mediaType.ts";
import { STATUSES, type Status } from "../../model/vocabulary.ts";
import { useWords } from "../../state/useDerived.ts";
import { drawMark } from "../../views/timeline/drawMark.ts";
import { Button } from "../../widgets/Button.tsx";
import { FileInput } from "../../widgets/FileInput.tsx";
import { ownStoryWords } from "../../words/fileWords.ts";
import { sentenceDate } from "../../words/formatDate.ts";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";
import { applyForm } from "./applyEdit.ts";
import type { OpenForm } from "./editing.ts";
import styles from "./FieldInput.module.css";
import { addMedia, openForm, openPlace, STORY, writeText } from "./formActions.ts";
import { choiceLabel, fieldLabel, keyOf, type TextField } from "./formFields.ts";
import { type FormValues, faultAsTyped, placeOf, type RowPlace } from "./formValues.ts";

export type FormContext = {
  readonly draft: Draft;
  readonly form: OpenForm;
  /** The ids of the `datalist` elements with the names of the records, by list. */
  readonly names: Readonly<Record<RecordList, string>>;
  /** Questions that appear above the rows of a field. The keys come from `keyOf`. */
  readonly asked?: Readonly<Record<string, ReactNode>>;
};

export type AtRow = { readonly context: FormContext; readonly row: RowPlace; readonly values: FormValues };

export const notesAt = ({ faults, warnings }: OpenForm, place: string) => ({
  faults: faults.byPlace.get(place) ?? [],
  warnings: warnings.byPlace.get(place) ?? [],
});

export function FieldInput({ context, field, row, values }: AtRow & { readonly field: TextField }) {
  const { draft, form, names } = context;
  const { texts } = values;
  const words = useWords();
  const { form: say, editing } = ownStoryWords(words);
  const id = useId();
  const place = placeOf(...row, keyOf(field));
  const text = texts[keyOf(field)] ?? "";
  const notes = notesAt(form, place);
  const faults = notes.faults.map((fault) => faultAsTyped(draft, field, text, fault));
  const isDate = field.form === "date" || field.form === "day";
  const isFlag = field.form === "flag";
  const isChosen = isFlag || field.form === "choice" || field.form === "answer" || field.form === "label";
  const applyExisting = (): void => {
    if (form.id !== null) void applyForm(form.key);
  };
  const onText = (typed: string): void => {
    writeText(form.key, place, typed);
    // In the form of an existing record, a choice outside of rows is applied at once. All other fields are applied when
    // they lose the focus.
    if (row.length === 0 && isChosen) applyExisting();
  };
  const name = visibleText(fieldLabel(words, field));
  return (
    <div className={styles.field} data-form={field.form} data-place={place}>
      {isFlag ? (
        // A ticked box writes true. An empty box removes the field from the record.
        <label data-quiet="">
          <input
            type="checkbox"
            checked={text !== ""}
            onChange={({ target }) => onText(target.checked ? "true" : "")}
          />
          {name}
        </label>
      ) : (
        <>
          <label htmlFor={id} data-quiet="">
            {name}
            {field.isRequired && row.length === 0 && <small data-quiet=""> · {say.required}</small>}
          </label>
          <Input {...{ draft, field, text, onText, id, names }} isFaulty={faults.length > 0} />
        </>
      )}
      {isDate && (
        <DateAnswer
          id={`${id}-meaning`}
          text={text}
          status={form.list === "events" && row.length === 0 ? (texts.status ?? "") : null}
          isFaulty={faults.length > 0}
          hint={field.form === "day" ? say.dayHint : say.dateHint}
        />
      )}
      {field.form === "file" && <FileChoice onFile={(file) => void addMedia(form.key, place, file)} />}
      {field.form === "id" && (
        <small data-quiet="" id={`${id}-meaning`}>
          {say.idHint}
        </small>
      )}
      {field.form === "label" && field.to === "kinds" && labelsOf(draft, field.to).length === 0 && (
        <p data-quiet="">
          {say.noKinds}{" "}
          <Button
            className={styles.choose}
            onClick={() => {
              openForm("story", STORY);
              openPlace(field.to);
            }}
          >
            {editing.editThis.story}
          </Button>
        </p>
      )}
      <FieldNotes
        id={`${id}-faults`}
        isBlank={field.isRequired === true && row.length === 0 && text.trim() === ""}
        faults={faults}
        warnings={notes.warnings}
        onRemedy={(mended) => {
          writeText(form.key, place, mended);
          applyExisting();
        }}
      />
    </div>
  );
}

const ENDINGS = MEDIA_ENDINGS.map((ending) => `.${ending}`).join(",");

function FileChoice({ onFile }: { readonly onFile: (file: File) => void }) {
  const { form: say } = ownStoryWords(useWords());
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <FileInput ref={input} hidden accept={ENDINGS} onFile={onFile} />
      <Button className={styles.choose} onClick={() => input.current?.click()}>
        {say.chooseFile}
      </Button>
    </>
  );
}

export function FieldNotes(props: {
  readonly id?: string;
  /** Whether the field is required and has no text. The note then says only this, and no expected form. */
  readonly isBlank?: boolean;
  readonly faults: readonly Fault[];
  readonly warnings: readonly Fault[];
  readonly onRemedy?: (text: string) => void;
}) {
  const { id, isBlank = false, faults, warnings, onRemedy } = props;
  const { form: say } = ownStoryWords(useWords());
  const sentence = ({ found, expected }: Fault) => visibleText(say.fault(found, expected));
  return (
    <div id={id} className={styles.notes} data-quiet="">
      {faults.map((fault) => (
        <Fragment key={fault.expected}>
          <p role="alert" className={styles.fault}>
            {isBlank ? say.blank : sentence(fault)}
          </p>
          {fault.remedies?.map(({ to }) => (
            <Button key={to} className={styles.choose} onClick={() => onRemedy?.(to)}>
              {visibleText(say.take(to))}
            </Button>
          ))}
        </Fragment>
      ))}
      {faults.length === 0 && warnings.map((one) => <p key={one.expected}>{sentence(one)}</p>)}
    </div>
  );
}

/** Lets Enter submit the form, because this text area is for one line. */
const submitByEnter = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
  if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
};

function Input(props: {
  readonly draft: Draft;
  readonly field: TextField;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly id: string;
  readonly isFaulty: boolean;
  readonly names: FormContext["names"];
}) {
  const { draft, field, text, onText, id, isFaulty, names } = props;
  const words = useWords();
  const { form: say } = ownStoryWords(words);
  const common = {
    id,
    value: text,
    "aria-describedby": `${id}-faults ${id}-meaning`,
    "aria-invalid": isFaulty || undefined,
    "aria-required": field.isRequired,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onText(target.value),
  };
  switch (field.form) {
    case "line":
      return <textarea {...common} rows={1} dir="auto" onKeyDown={submitByEnter} />;
    case "long":
    case "lines":
      return <textarea {...common} rows={2} dir="auto" />;
    case "flag":
      return null;
    case "choice":
    case "answer":
    case "label": {
      const options = optionsOf(draft, words, field, text);
      return (
        <select {...common}>
          {(text === "" || !field.isRequired) && <option value="">{say.choose}</option>}
          {options.map(({ value, label }) => (
            <option key={value} value={value}>
              {visibleText(label)}
            </option>
          ))}
        </select>
      );
    }
    case "date":
    case "day":
    case "id":
      return <input {...common} type="text" dir="ltr" autoComplete="off" spellCheck={false} />;
    case "reference":
      return <input {...common} type="text" dir="auto" list={names[field.to]} autoComplete="off" />;
    case "number":
      return <input {...common} type="text" dir="ltr" inputMode="decimal" autoComplete="off" />;
    case "file":
      return <input {...common} type="text" dir="auto" autoComplete="off" spellCheck={false} />;
    case "text":
      return <input {...common} type="text" dir="auto" autoComplete="off" />;
  }
}

type Option = { readonly value: string; readonly label: string };
type ChoiceField = Extract<TextField, { readonly form: "choice" | "answer" | "label" }>;

function optionsOf(draft: Draft, words: Words, field: ChoiceField, text: string): readonly Option[] {
  if (field.form === "label") return labelsOf(draft, field.to);
  const word = field.form === "answer" ? "answers" : field.word;
  const options = word === "answers" ? ["true", "false"] : VOCABULARIES[word].map(String);
  // A word of the file that is not in the list stays as a choice, so that the form does not change it.
  const all = text === "" || options.includes(text) ? options : [...options, text];
  return all.map((value) => ({ value, label: choiceLabel(words, word, value) }));
}

export function labelsOf(draft: Draft, list: "kinds" | "groups"): readonly Option[] {
  const records = draft[list];
  if (!Array.isArray(records)) return [];
  return records.map(({ id, label }: Readonly<Record<string, unknown>>) => ({
    value: String(id),
    label: String(label),
  }));
}

/** Says what a typed date means, with its mark. If the text is no date, says how to write dates. */
function DateAnswer(props: {
  readonly id: string;
  readonly text: string;
  /** The standing that the mark shows. Null if there is no mark. */
  readonly status: string | null;
  /** Whether a fault of the field already says that the text is no date. */
  readonly isFaulty: boolean;
  readonly hint: string;
}) {
  const { id, text, status, isFaulty, hint } = props;
  const words = useWords();
  const { form: say } = ownStoryWords(words);
  const given = text.trim();
  const reading = readTableDate(given);
  const edtf = reading.kind === "date" ? reading.edtf : given;
  const parsed = parseEdtf(edtf);
  return (
    <output id={id} className={styles.answer} data-quiet="">
      {given === "" ? (
        hint
      ) : parsed.ok ? (
        <>
          {status === null ? null : <DateMark date={parsed.date} status={status} />}
          <strong>{sentenceDate(words, parsed.date)}</strong>
          {edtf !== given && <bdi>{edtf}</bdi>}
        </>
      ) : isFaulty || reading.kind === "date" ? null : (
        say.expected(dateAsked(reading).expected)
      )}
    </output>
  );
}

const WIDTH = 44;
const HEIGHT = 16;
const INSET = 6;
/** The canvas pixels for each CSS pixel. This many are sharp enough for any screen. */
const SHARPNESS = 3;

const statusOf = (text: string): Status => STATUSES.find((status) => status === text) ?? "unstated";

/** Draws the mark that the timeline would show for the date, but in the colour of the text. */
function DateMark({ date, status }: { readonly date: EdtfDate; readonly status: string }) {
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
      contested: null,
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

import { useId, useMemo, useState } from "react";
import {
  type Answers,
  type Choice,
  COLUMN_ROLES,
  COLUMN_USES,
  type ColumnMapping,
  type ColumnUse,
  type DayOrder,
  missingRoles,
  ownTypeOf,
  type TableQuestion,
} from "../../load/loadOutcome.ts";
import { familyOfAct } from "../../load/table/codedActs.ts";
import { dayOrders } from "../../load/table/tableDates.ts";
import { presetOf } from "../../load/table/tablePresets.ts";
import { type KindOfRow, TableRowReader } from "../../load/table/tableRowReader.ts";
import { parseEdtf } from "../../model/dates/edtf.ts";
import { COLUMN_TYPES } from "../../model/vocabulary.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { AndMore, firstOf } from "../../widgets/DataText.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { InEnglish } from "../../widgets/InEnglish.tsx";
import { dateInWords } from "../../words/describeEvent.ts";
import { filesWords } from "../../words/fileWords.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import type { OpenQuestion } from "../opening/opening.ts";
import { openFile } from "../opening/openOwnFile.ts";
import { answerQuestion, columnsInOrder, declineQuestion, examplesOf } from "./answerQuestion.ts";
import styles from "./QuestionDialog.module.css";

/** Asks the reader what the program must not guess. If the reader closes the dialog, nothing opens. */
export function QuestionDialog({ question }: { readonly question: OpenQuestion }) {
  const words = useWords();
  const { open } = words.messages;
  const asks = filesWords(words).question;
  const decline = () => declineQuestion(question);
  if (question.kind === "which") {
    return (
      <InEnglish>
        <Dialog title={asks.whichTitle} onClose={decline}>
          {() => <WhichFile files={question.files} onChoose={(file) => openFile(file, file.name)} />}
        </Dialog>
      </InEnglish>
    );
  }
  const answer = (given: Answers) =>
    answerQuestion(question, "answers" in question ? { ...question.answers, ...given } : {});
  if (question.kind !== "foreign") {
    const isTable = question.kind === "table";
    const name = visibleText(question.source.name);
    const title = isTable ? asks.tableTitle(name) : asks.choice[question.choice.about](name);
    return (
      <InEnglish>
        <Dialog title={title} width={isTable ? "wide" : "narrow"} onClose={decline}>
          {(close) =>
            isTable ? (
              <TableQuestionForm question={question.question} onCancel={close} onAnswer={answer} />
            ) : (
              <ChoiceForm choice={question.choice} onCancel={close} onAnswer={answer} />
            )
          }
        </Dialog>
      </InEnglish>
    );
  }
  const { host, href } = question.address;
  const foreign = filesWords(words).foreign;
  return (
    <Dialog title={foreign.title(host)} onClose={decline}>
      {(close) => (
        <>
          <p>{/\/1\/describe$/.test(href) ? foreign.engineHint(host) : foreign.hint(host)}</p>
          <p className={styles.address} data-quiet="" dir="ltr">
            {href}
          </p>
          <DialogActions>
            <Button onClick={close}>{open.cancel}</Button>
            <Button data-primary="" onClick={() => answer({})}>
              {open.open}
            </Button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

export function WhichFile(props: {
  readonly files: readonly File[];
  readonly onChoose: (file: File) => void;
}) {
  const { files, onChoose } = props;
  const words = useWords();
  return (
    <>
      <p>{filesWords(words).question.whichHint}</p>
      <ul className={styles.files}>
        {firstOf(files).map((file, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two files from two folders may have one name.
          <li key={index}>
            <Button onClick={() => onChoose(file)}>
              <bdi>{visibleText(file.name)}</bdi>
            </Button>
          </li>
        ))}
        <AndMore words={words} total={files.length} as="li" />
      </ul>
    </>
  );
}

/** Each option shows a sample of the text as it would be read. The likeliest option is first. */
export function ChoiceForm(props: {
  readonly choice: Choice;
  readonly onAnswer: (answers: Answers) => void;
  readonly onCancel: () => void;
}) {
  const { choice, onAnswer, onCancel } = props;
  const { about, options } = choice;
  const words = useWords();
  const { open } = words.messages;
  const asks = filesWords(words).question;
  const nameOf: Readonly<Record<string, string>> = about === "encoding" ? asks.encodings : {};
  const id = useId();
  const [chosen, setChosen] = useState(options[0]?.value ?? "");
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer({ [about]: chosen });
      }}
    >
      <fieldset className={styles.choice}>
        <legend>{asks.choiceHint[about]}</legend>
        {options.map(({ value, sample }) => (
          <label key={value}>
            <input type="radio" name={id} checked={chosen === value} onChange={() => setChosen(value)} />
            <span>
              {nameOf[value] && `${nameOf[value]} · `}
              <bdi>{visibleText(value)}</bdi>
              <span className={styles.examples} dir="auto">
                {visibleText(sample)}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <DialogActions>
        <Button onClick={onCancel}>{open.cancel}</Button>
        <button type="submit" data-primary="">
          {open.open}
        </button>
      </DialogActions>
    </form>
  );
}

const MOST_TWO_WAYS = 3;
const FIRST_COLUMNS = 6;
const MORE_COLUMNS = 50;

/**
 * Shows the guessed meaning of each column of a table, which the reader can correct. Asks for the order of day and
 * month if dates can be read in both ways.
 */
export function TableQuestionForm(props: {
  readonly question: TableQuestion;
  readonly onAnswer: (answers: Answers) => void;
  readonly onCancel: () => void;
}) {
  const { question, onAnswer, onCancel } = props;
  const { header, sample } = question;
  const words = useWords();
  const { open } = words.messages;
  const asks = filesWords(words).question;
  const id = useId();
  const [columns, setColumns] = useState(question.guess);
  const [order, setOrder] = useState<DayOrder | null>(null);
  const [blanks, setBlanks] = useState(
    question.blanks.flatMap(({ word, isBlank }) => (isBlank ? [word] : [])),
  );
  const [most, setMost] = useState(FIRST_COLUMNS);
  const [wanted, setWanted] = useState("");
  // The guess alone decides the order, so that a column stays in its place when the reader corrects its meaning.
  const inOrder = useMemo(() => columnsInOrder(question.guess), [question]);
  const found = inOrder.filter((index) => (header[index] ?? "").toLowerCase().includes(wanted.toLowerCase()));
  const shown = found.slice(0, most);
  const known = useMemo(
    () => sample.map((row) => row.map((cell) => (blanks.includes(cell.trim()) ? "" : cell))),
    [sample, blanks],
  );
  const missing = missingRoles(columns, true).map((role) => asks.missing[role]);
  const roleNames: Readonly<Record<string, string>> = asks.roles;
  const inWords = (date: string | null) => (date === null ? "–" : dateInWords(words, date));
  const isAnswered = missing.length === 0 && (!question.asks.dayOrder || order !== null);

  /** Why the program guessed this meaning. Empty for a column that is left out, or is one of the file's own columns. */
  const reasonOf = (index: number): string => {
    const use = question.guess[index] ?? null;
    if (use === null || ownTypeOf(use) !== undefined) return "";
    if (question.isByName[index])
      return question.known ? asks.reasons.known(question.known) : asks.reasons.name;
    return asks.reasons.cells;
  };

  /** Sets the use of a column. A role belongs to one column, so the column that had the role before is left out. */
  const setUse = (index: number, use: ColumnUse) => {
    const isRole = use !== null && ownTypeOf(use) === undefined;
    setColumns(
      columns.map((other, column) => (column === index ? use : isRole && other === use ? null : other)),
    );
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isAnswered) onAnswer({ columns, blanks, ...(order ? { dayOrder: order } : {}) });
      }}
    >
      <p>
        {asks.hint(question.rowTotal)} {question.second && asks.second[question.second]}
      </p>
      {question.hasHeader !== null && (
        <label>
          <input
            type="checkbox"
            checked={question.hasHeader}
            onChange={() => onAnswer({ header: question.hasHeader ? "none" : "names" })}
          />{" "}
          {asks.firstRow}
        </label>
      )}
      {most > FIRST_COLUMNS && header.length > MORE_COLUMNS && (
        <label className={styles.find}>
          {asks.find}{" "}
          <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </label>
      )}
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{asks.column}</th>
              <th scope="col">{asks.means}</th>
              <th scope="col">{asks.examples}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((index) => (
              <tr key={index} data-used={columns[index] === null ? undefined : ""}>
                <th scope="row">
                  <label htmlFor={`${id}-${index}`}>
                    <bdi>{visibleText(header[index] ?? "")}</bdi>
                  </label>
                </th>
                <td>
                  <select
                    id={`${id}-${index}`}
                    value={columns[index] ?? ""}
                    onChange={(event) =>
                      setUse(index, COLUMN_USES.find((use) => use === event.target.value) ?? null)
                    }
                  >
                    <option value="">{asks.leaveOut}</option>
                    <optgroup label={asks.meansEvent}>
                      {COLUMN_ROLES.map((role) => (
                        <option key={role} value={role}>
                          {roleNames[role] ?? role}
                        </option>
                      ))}
                    </optgroup>
                    <optgroup label={asks.livesOn}>
                      {COLUMN_TYPES.map((type) => (
                        <option
                          key={type}
                          value={`own-${type}`}
                          disabled={question.impossible[index]?.includes(type)}
                        >
                          {asks.types[type]}
                        </option>
                      ))}
                    </optgroup>
                  </select>
                  {columns[index] === question.guess[index] && reasonOf(index) && (
                    <small className={styles.reason} data-quiet="">
                      {reasonOf(index)}
                    </small>
                  )}
                </td>
                <td className={styles.examples} dir="auto">
                  {visibleText(examplesOf(sample, index))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.length > most && (
        <Button onClick={() => setMost(most === FIRST_COLUMNS ? MORE_COLUMNS : most + MORE_COLUMNS)}>
          {asks.moreColumns(found.length - most)}
        </Button>
      )}
      {question.twoWays.length > 0 && (
        <fieldset className={styles.order}>
          <legend>{asks.dayOrder}</legend>
          {(["day-first", "month-first"] as const).map((value) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-order`}
                checked={order === value}
                onChange={() => setOrder(value)}
              />
              {value === "day-first" ? asks.dayFirst : asks.monthFirst}
            </label>
          ))}
          <ul data-marked="">
            {question.twoWays.slice(0, MOST_TWO_WAYS).map((date) => (
              <li key={`${date.row} ${date.column}`}>
                {asks.twoWays(visibleText(date.value), inWords(date.dayFirst), inWords(date.monthFirst))}
              </li>
            ))}
          </ul>
        </fieldset>
      )}
      {question.blanks.length > 0 && (
        <fieldset className={styles.order}>
          <legend>{asks.blanks}</legend>
          {question.blanks.map(({ word, cells }) => (
            <label key={word}>
              <input
                type="checkbox"
                checked={blanks.includes(word)}
                onChange={({ target }) =>
                  setBlanks(target.checked ? [...blanks, word] : blanks.filter((other) => other !== word))
                }
              />
              {asks.blank(visibleText(word), cells)}
            </label>
          ))}
        </fieldset>
      )}
      {missing.length > 0 ? (
        <p className={styles.missing} role="status">
          {asks.stillNeeded(formatList(words, missing))}
        </p>
      ) : (
        <EventPreview header={header} sample={known} columns={columns} order={order} />
      )}
      <DialogActions>
        <Button onClick={onCancel}>{open.cancel}</Button>
        <button type="submit" data-primary="" disabled={!isAnswered}>
          {open.open}
        </button>
      </DialogActions>
    </form>
  );
}

/** Shows the first row of the sample that makes an event. Without such a row, it says why the first row makes none. */
function EventPreview(props: {
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
  readonly columns: ColumnMapping;
  readonly order: DayOrder | null;
}) {
  const { header, sample, columns, order } = props;
  const words = useWords();
  const asks = filesWords(words).question;
  const kindOf: KindOfRow = ({ kind, action }) => kind || (familyOfAct(action)?.label ?? action);
  const rows = { length: sample.length, at: (index: number) => sample[index] };
  const { times } = dayOrders({ ok: true, header, rows, unit: "row", firstRow: 1 }, columns);
  const reader = new TableRowReader(columns, kindOf, order, times, presetOf(header));
  const read = sample.map((cells) => reader.read(cells));
  const event = read.find((one) => "headline" in one && parseEdtf(one.date).ok && one.headline !== "");
  const [first] = read;
  if (event === undefined || !("headline" in event)) {
    if (first === undefined) return null;
    const reason = "reason" in first ? first.reason : asks.missing.headline;
    return <p className={styles.none}>{asks.noEvent(reason)}</p>;
  }
  const { date, headline, kind, participants, texts } = event;
  const who = participants.map(({ actor }) => visibleText(actor));
  return (
    <figure className={styles.preview}>
      <figcaption data-quiet="">{asks.preview}</figcaption>
      <p data-quiet="">
        {dateInWords(words, date)} · <bdi>{visibleText(kind)}</bdi>
        {texts.place ? (
          <>
            {" · "}
            <bdi>{visibleText(texts.place)}</bdi>
          </>
        ) : null}
      </p>
      <p className={styles.headline} dir="auto">
        {visibleText(headline)}
      </p>
      {texts.summary ? <p dir="auto">{visibleText(texts.summary)}</p> : null}
      {who.length === 0 ? null : (
        <ul className={styles.who}>
          {who.map((name) => (
            <li key={name}>
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
    </figure>
  );
}

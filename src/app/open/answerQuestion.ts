import { useStore } from "zustand";
import {
  type Answers,
  type ColumnMapping,
  type ColumnUse,
  ownTypeOf,
  type TableQuestion,
} from "../../load/loadOutcome.ts";
import { isAsked, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { type OpenQuestion, opening, type Source } from "../opening/opening.ts";
import { openAgain } from "../opening/openOwnFile.ts";

/** The question about how the columns of the open table are read. Null if no table is open. */
export const useOpenColumns = (): OpenQuestion | null => useStore(opening, ({ columns }) => columns);

/** Asks a question again. The open dataset stays until the answer. */
export const askAgain = (question: OpenQuestion): void =>
  opening.setState({
    question:
      question.kind === "table"
        ? { ...question, question: withExamples(question.question, question.source) }
        : question,
  });

/** Takes examples of left-out columns from the first reading, so that the reader can still judge them. */
const withExamples = (question: TableQuestion, { examples = [] }: Source): TableQuestion => ({
  ...question,
  sample: question.sample.map((cells, row) =>
    cells.map((cell, column) => (cell === "" ? (examples[row]?.[column] ?? "") : cell)),
  ),
});

type Answerable = Extract<OpenQuestion, { readonly source: Source }>;

/** Opens the source of a question with the reader's answers. */
export function answerQuestion(question: Answerable, answers: Answers = {}): void {
  const examples = "question" in question ? question.question.sample : [];
  const answered: OpenQuestion =
    question.kind === "table"
      ? { ...question, question: { ...question.question, guess: answers.columns ?? question.question.guess } }
      : question;
  openAgain({ ...question.source, examples, answered }, answers);
}

/** Opens the table again without the reader's answers about its sheet and its columns. */
export function forgetAnswers({ source, answers }: Extract<OpenQuestion, { kind: "table" }>): void {
  const { sheet, columns, said, dayOrder, blanks, ...others } = answers;
  openAgain(source, others);
}

/** Ends a question without an answer: nothing opens. If a story is open, it stays, and no failure is reported. */
export function declineQuestion(question: OpenQuestion): void {
  opening.setState({ question: null });
  const { session } = store.getState();
  if (question.kind === "foreign") reportFailure({ kind: "foreign-declined", host: question.address.host });
  else if (!session.tables || !isAsked(session)) {
    const name = "source" in question ? question.source.name : (question.files[0]?.name ?? "");
    reportFailure({ kind: "unanswered", name });
  }
}

/** The uses of columns that tell most of an event, in the order in which a reader looks for them. */
const TELLING: readonly ColumnUse[] = [
  "date",
  "start",
  "end",
  "headline",
  "from",
  "side",
  "action",
  "to",
  "otherSide",
  "actors",
  "kind",
];

/**
 * The indexes of columns in this order: those that make an event, those with other roles, own columns, and the rest.
 */
export function columnsInOrder(mapping: ColumnMapping): readonly number[] {
  const placeOf = (column: number): number => {
    const use = mapping[column] ?? null;
    if (use === null) return TELLING.length + 2;
    if (ownTypeOf(use) !== undefined) return TELLING.length + 1;
    const place = TELLING.indexOf(use);
    return place < 0 ? TELLING.length : place;
  };
  return [...mapping.keys()].sort((a, b) => placeOf(a) - placeOf(b) || a - b);
}

/** The number of examples that a column shows. */
const MOST_EXAMPLES = 3;
/** A longer example is cut after this many characters. */
const LONGEST_EXAMPLE = 80;

/** The first different values of a column, in one line. */
export function examplesOf(sample: readonly (readonly string[])[], column: number): string {
  const values = sample
    .map((row) => (row[column] ?? "").trim().replace(/\s+/g, " "))
    .filter((cell) => cell !== "");
  const cut = (text: string) => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text);
  return [...new Set(values)].slice(0, MOST_EXAMPLES).map(cut).join(" · ");
}

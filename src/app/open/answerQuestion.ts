import {
  type Answers,
  type ColumnMapping,
  type ColumnUse,
  ownTypeOf,
  type TableQuestion,
} from "../../load/loadOutcome.ts";
import { isAsked, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { type AskedTable, type Openable, type OpenQuestion, opening } from "../opening/opening.ts";
import { openAgain } from "../opening/openOwnFile.ts";

/** Shows a question again. The open dataset stays until the answer. */
export const askAgain = (question: OpenQuestion): void =>
  opening.setState({
    question:
      question.kind === "table"
        ? { ...question, question: withExamples(question.question, question.source) }
        : question,
  });

/** Columns that the reader left out are not read again, so their examples come from the first reading. */
const withExamples = (question: TableQuestion, { examples = [] }: Openable): TableQuestion => ({
  ...question,
  sample: question.sample.map((cells, row) =>
    cells.map((cell, column) => (cell === "" ? (examples[row]?.[column] ?? "") : cell)),
  ),
});

type Answerable = Extract<OpenQuestion, { readonly source: Openable }>;

export function answerQuestion(question: Answerable, answers: Answers = {}): void {
  const examples = "question" in question ? question.question.sample : [];
  const answered: OpenQuestion =
    question.kind === "table"
      ? { ...question, question: { ...question.question, guess: answers.columns ?? question.question.guess } }
      : question;
  openAgain({ ...question.source, examples, answered }, answers);
}

/** Opens the table again with fresh guesses about its sheet, its columns, its dates and its words for blank cells. */
export function forgetAnswers({ source, answers }: AskedTable): void {
  const { sheet, columns, said, dayOrder, blanks, ...others } = answers;
  openAgain(source, others);
}

/** Closes the question and opens nothing. A story that is already open stays. */
export function declineQuestion(question: OpenQuestion): void {
  opening.setState({ question: null });
  const { session } = store.getState();
  if (question.kind === "foreign") reportFailure({ kind: "foreign-declined", host: question.address.host });
  else if (!session.tables || !isAsked(session)) {
    const name = "source" in question ? question.source.name : (question.files[0]?.name ?? "");
    reportFailure({ kind: "unanswered", name });
  }
}

/** The uses of columns that say most about an event, in the order in which a reader looks for them. */
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

/** The indexes of the columns: first `TELLING`, then other roles, columns of the file's own, and left-out columns. */
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

const MOST_EXAMPLES = 3;
const LONGEST_EXAMPLE = 80;

export function examplesOf(sample: readonly (readonly string[])[], column: number): string {
  const values = sample
    .map((row) => (row[column] ?? "").trim().replace(/\s+/g, " "))
    .filter((cell) => cell !== "");
  const cut = (text: string) => (text.length > LONGEST_EXAMPLE ? `${text.slice(0, LONGEST_EXAMPLE)}…` : text);
  return [...new Set(values)].slice(0, MOST_EXAMPLES).map(cut).join(" · ");
}

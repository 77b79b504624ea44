import type { Answers } from "../../load/loadOutcome.ts";
import { reportFailure, reportStopped } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { openFile } from "./openDataset.ts";
import { type OpenQuestion, opening, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/** Asks the reader; what is being opened meanwhile would open below the question, and ends. */
export function askBefore(question: OpenQuestion): void {
  opening.getState().request?.abort();
  reportStopped();
  opening.setState({ request: null, question });
}

/** Of several files only one can be open: the reader says which. */
export function openFiles(files: readonly File[]): void {
  const [file, ...others] = files;
  if (file === undefined) return;
  if (others.length > 0) askBefore({ kind: "which", files });
  else openFile(file, file.name);
}

/** Goes on with what a question was about. */
export function answerQuestion({ source }: { readonly source: Source }, answers: Answers = {}): void {
  void openSource(source, answers);
}

/** The reader leaves a question open: nothing is opened. With a story open, that stays and nothing need be said. */
export function declineQuestion(question: OpenQuestion): void {
  opening.setState({ question: null });
  if (question.kind === "foreign") reportFailure({ kind: "foreign-declined", host: question.address.host });
  else if (!store.getState().session.tables) {
    const name = question.kind === "table" ? question.source.name : (question.files[0]?.name ?? "");
    reportFailure({ kind: "unanswered", name });
  }
}

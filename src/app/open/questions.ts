import type { Answers } from "../../load/loadOutcome.ts";
import { OWN_FILE } from "../../state/session.ts";
import { reportAsked, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { defaultView } from "../../state/viewState.ts";
import { openDataset } from "./openDataset.ts";
import { askBefore, type OpenQuestion, opening, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/**
 * Opens a file of the reader's own. It is read here and goes nowhere; the address says only that an own file is open,
 * not even its name.
 */
export function openFile(blob: Blob, name: string): void {
  const { lang } = store.getState().view;
  const file = { key: Date.now(), blob, name };
  const view = { ...defaultView, data: OWN_FILE, lang };
  const asked = { view, ignored: [], newerVersion: false, file };
  reportAsked(asked);
  openDataset(asked);
}

/** Opens a text from the clipboard as if it were a file. */
export const openPasted = (text: string, name: string): void => openFile(new Blob([text]), name);

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

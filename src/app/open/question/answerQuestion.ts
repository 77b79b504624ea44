import { useStore } from "zustand";
import type { Answers } from "../../../load/loadOutcome.ts";
import { isAsked, reportFailure } from "../../../state/sessionActions.ts";
import { store } from "../../../state/store.ts";
import { type OpenQuestion, opening, remember, type Source } from "../../opening/opening.ts";
import { openSource } from "../../opening/openSource.ts";

/** The question of how the columns of the open table are read; `null` where no table is open. */
export const useOpenColumns = (): OpenQuestion | null => useStore(opening, ({ columns }) => columns);

/** Asks it again. What is open stays until it is answered. */
export const askAgain = (question: OpenQuestion): void => opening.setState({ question });

type Answerable = Extract<OpenQuestion, { readonly source: Source }>;

/** Goes on with what a question was about. */
export function answerQuestion(question: Answerable, answers: Answers = {}): void {
  const { file } = question.source;
  const examples = "question" in question ? question.question.sample : [];
  const source: Source = { ...question.source, examples };
  if (file) remember(file, answers);
  const { session, view } = store.getState();
  // The columns of what is open are corrected: the view stays, as far as it can, and it is no step to go back from.
  const isOpen = file !== null && session.file === file;
  const again: Source = isOpen
    ? {
        ...source,
        enter: (digest) => ({ asked: { ...source.enter(digest).asked, view }, mode: "replace" }),
      }
    : source;
  void openSource(again, answers);
}

/** The reader leaves a question open: nothing is opened. With a story open, that stays and nothing need be said. */
export function declineQuestion(question: OpenQuestion): void {
  opening.setState({ question: null });
  const { session } = store.getState();
  if (question.kind === "foreign") reportFailure({ kind: "foreign-declined", host: question.address.host });
  else if (!session.tables || !isAsked(session)) {
    const name = question.kind === "table" ? question.source.name : (question.files[0]?.name ?? "");
    reportFailure({ kind: "unanswered", name });
  }
}

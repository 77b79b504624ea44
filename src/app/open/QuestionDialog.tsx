import type { Answers } from "../../load/loadOutcome.ts";
import { isAsked, reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { questionWords } from "../../words/questionWords.ts";
import { type OpenQuestion, opening } from "./opening.ts";
import { openSource } from "./openSource.ts";
import styles from "./QuestionDialog.module.css";
import { TableQuestionForm } from "./TableQuestionForm.tsx";

/** Asks the reader what must not be guessed, or done, without them. Closing it opens nothing; an answer takes it away. */
export function QuestionDialog(props: { readonly question: OpenQuestion }) {
  const { question } = props;
  const words = useWords();
  const { open } = words.messages;
  const asks = questionWords(words);
  const decline = () => declineQuestion(question);
  if (question.kind === "table") {
    return (
      <Dialog title={asks.tableTitle(question.source.name)} width="wide" onClose={decline}>
        {(close) => (
          <TableQuestionForm
            question={question.question}
            onCancel={close}
            onAnswer={(given) => answerQuestion(question, { ...question.answers, ...given })}
          />
        )}
      </Dialog>
    );
  }
  const { host, href } = question.address;
  return (
    <Dialog title={asks.foreignTitle(host)} onClose={decline}>
      {(close) => (
        <>
          <p>{asks.foreignHint(host)}</p>
          <p className={styles.address} dir="ltr">
            {href}
          </p>
          <DialogActions>
            <button type="button" onClick={close}>
              {open.cancel}
            </button>
            <button type="button" data-primary="" onClick={() => answerQuestion(question)}>
              {open.open}
            </button>
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

/** Goes on with what a question was about. */
function answerQuestion({ source }: OpenQuestion, answers: Answers = {}): void {
  void openSource(source, answers);
}

/** The reader leaves a question open: nothing is opened. With a story open, that stays and nothing need be said. */
function declineQuestion(question: OpenQuestion): void {
  opening.setState({ question: null });
  const { session } = store.getState();
  if (question.kind === "foreign") reportFailure({ kind: "foreign-declined", host: question.address.host });
  else if (!session.tables || !isAsked(session))
    reportFailure({ kind: "unanswered", name: question.source.name });
}

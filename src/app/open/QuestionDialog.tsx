import { useWords } from "../../state/useWords.ts";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import type { OpenQuestion } from "./opening.ts";
import { answerQuestion, declineQuestion } from "./openSource.ts";
import styles from "./QuestionDialog.module.css";
import { TableQuestionForm } from "./TableQuestionForm.tsx";

/** Asks the reader what must not be guessed, or done, without them. Closing it opens nothing; an answer takes it away. */
export function QuestionDialog(props: { readonly question: OpenQuestion }) {
  const { question } = props;
  const { open } = useWords().messages;
  const decline = () => declineQuestion(question);
  if (question.kind === "table") {
    return (
      <Dialog title={open.tableTitle(question.source.name)} width="wide" onClose={decline}>
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
    <Dialog title={open.foreignTitle(host)} onClose={decline}>
      {(close) => (
        <>
          <p>{open.foreignHint(host)}</p>
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

import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { type OpenQuestion, questionAnswered } from "./openQuestion.ts";
import styles from "./QuestionDialog.module.css";
import { TableQuestionForm } from "./TableQuestionForm.tsx";

/** Asks the reader what must not be guessed, or done, without them. Closing it opens nothing. */
export function QuestionDialog(props: { readonly question: OpenQuestion }) {
  const { question } = props;
  const { open } = useWords().messages;
  const leave = () => {
    questionAnswered();
    question.no();
  };
  if (question.kind === "table") {
    return (
      <Dialog title={open.tableTitle(question.name)} width="wide" onClose={leave}>
        {(close) => (
          <TableQuestionForm
            question={question.question}
            onCancel={close}
            onAnswer={(answers) => {
              close();
              question.answer(answers);
            }}
          />
        )}
      </Dialog>
    );
  }
  return (
    <Dialog title={open.foreignTitle(question.host)} onClose={leave}>
      {(close) => (
        <>
          <p>{open.foreignHint(question.host)}</p>
          <p className={styles.address} dir="ltr">
            {question.href}
          </p>
          <div className={styles.answers}>
            <button type="button" onClick={close}>
              {open.cancel}
            </button>
            <button
              type="button"
              className={styles.yes}
              onClick={() => {
                questionAnswered();
                question.yes();
              }}
            >
              {open.open}
            </button>
          </div>
        </>
      )}
    </Dialog>
  );
}

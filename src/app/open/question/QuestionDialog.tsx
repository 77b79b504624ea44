import { useWords } from "../../../state/useWords.ts";
import { Dialog, DialogActions } from "../../../widgets/Dialog.tsx";
import { questionWords } from "../../../words/laterWords.ts";
import { visibleText } from "../../../words/visibleText.ts";
import type { OpenQuestion } from "../../opening/opening.ts";
import { openFile } from "../../opening/openOwnFile.ts";
import { answerQuestion, declineQuestion } from "./answerQuestion.ts";
import styles from "./QuestionDialog.module.css";
import { TableQuestionForm } from "./TableQuestionForm.tsx";
import { WhichFile } from "./WhichFile.tsx";

/** Asks the reader what must not be guessed, or done, without them. Closing it opens nothing; an answer takes it away. */
export function QuestionDialog(props: { readonly question: OpenQuestion }) {
  const { question } = props;
  const words = useWords();
  const { open } = words.messages;
  const asks = questionWords(words);
  const decline = () => declineQuestion(question);
  if (question.kind === "which") {
    return (
      <Dialog title={asks.whichTitle} onClose={decline}>
        {() => <WhichFile files={question.files} onChoose={(file) => openFile(file, file.name)} />}
      </Dialog>
    );
  }
  if (question.kind === "table") {
    return (
      <Dialog title={asks.tableTitle(visibleText(question.source.name))} width="wide" onClose={decline}>
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

import { DataText } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { openingWords } from "../../../words/laterWords.ts";
import styles from "./OpeningLine.module.css";
import { Statement } from "./Statement.tsx";

/**
 * For who comes by a link into the middle of a story: its question in one line, which opens to what the story is and how
 * far the question is answered. Nothing where its editors wrote neither.
 */
export function OpeningLine({ context }: { readonly context: DataContext }) {
  const { lead, question } = context.tables.opening ?? {};
  const first = question ?? lead;
  if (!first) return null;
  const says = openingWords(context.words);
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        <strong>{says.story}:</strong> <DataText context={context} text={first.text} />
      </summary>
      <div className={styles.content}>
        {lead && (
          <div className={styles.lead}>
            <Statement context={context} {...lead} />
          </div>
        )}
        {question?.answer !== undefined && (
          <div>
            <strong>{says.answer}:</strong>{" "}
            <Statement context={context} text={question.answer} events={question.events} />
          </div>
        )}
        <Reference to={context.to({ kind: "story" })} className={styles.more}>
          {says.more}
        </Reference>
      </div>
    </details>
  );
}

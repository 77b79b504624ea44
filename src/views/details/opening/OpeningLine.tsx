import { DataBlock } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { directionOf } from "../../../words/isolate.ts";
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
        <span className={styles.label}>
          <strong>{says.story}:</strong>{" "}
          <span className={styles.text}>
            <DataBlock context={context} text={first.text} beside />
          </span>
        </span>
      </summary>
      <div className={styles.content}>
        {lead && (
          <div className={styles.lead} dir={directionOf(lead.text)}>
            <Statement context={context} {...lead} />
          </div>
        )}
        {question?.answer !== undefined && (
          <div dir={directionOf(question.answer)}>
            <strong>
              <bdi>{says.answer}:</bdi>
            </strong>{" "}
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

import type { OpeningRecord } from "../../../model/dataset.ts";
import type { DataContext } from "../../../widgets/Reference.tsx";
import { directionOf } from "../../../words/isolate.ts";
import { openingWords } from "../../../words/laterWords.ts";
import { DetailSection } from "../DetailSection.tsx";
import { Cast } from "./Cast.tsx";
import styles from "./Opening.module.css";
import { StartHere } from "./StartHere.tsx";
import { Statement } from "./Statement.tsx";

const LISTS = ["known", "disputed", "unanswered"] as const;

/**
 * The front door of a story, from what its editors wrote: what it is, its central question, where to begin, whom it is
 * about, and what is known, disputed and unanswered, each with the events that it rests on. It knows neither store nor
 * page. `level`: of the headings of its parts.
 */
export function Opening(props: {
  readonly context: DataContext;
  readonly opening: OpeningRecord;
  readonly level: 2 | 3;
}) {
  const { context, opening, level } = props;
  const { lead, cast = [] } = opening;
  const says = openingWords(context.words);
  const tours = context.tables.stories.filter(({ steps }) => steps.length > 0);
  return (
    <>
      {lead && (
        <p className={styles.lead} dir={directionOf(lead.text)}>
          <Statement context={context} {...lead} isApart />
        </p>
      )}
      <Question context={context} opening={opening} level={level} />
      {tours.length > 0 && (
        <DetailSection level={level} title={says.start}>
          <StartHere context={context} tours={tours} />
        </DetailSection>
      )}
      {cast.length > 0 && (
        <DetailSection level={level} title={says.cast}>
          <Cast context={context} cast={cast} />
        </DetailSection>
      )}
      {LISTS.map((name) => {
        const statements = opening[name] ?? [];
        if (statements.length === 0) return null;
        return (
          <DetailSection
            key={name}
            level={level}
            title={<span className={styles.heading}>{says[name]}</span>}
          >
            <ul className={styles.statements}>
              {statements.map((statement) => (
                <li key={statement.text} dir={directionOf(statement.text)}>
                  <Statement context={context} {...statement} />
                </li>
              ))}
            </ul>
          </DetailSection>
        );
      })}
    </>
  );
}

/** What everybody asks, and how far it is answered. */
function Question(props: {
  readonly context: DataContext;
  readonly opening: OpeningRecord;
  readonly level: 2 | 3;
}) {
  const { context, opening, level } = props;
  const { question } = opening;
  if (!question) return null;
  const { text, answer, events } = question;
  const says = openingWords(context.words);
  return (
    <DetailSection level={level} title={says.question}>
      <p className={styles.question} dir={directionOf(text)}>
        <Statement context={context} text={text} events={answer === undefined ? events : []} isApart />
      </p>
      {answer === undefined ? null : (
        <p className={styles.answer} dir={directionOf(answer)}>
          <Statement context={context} text={answer} events={events} isApart />
        </p>
      )}
    </DetailSection>
  );
}

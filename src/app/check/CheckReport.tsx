import type { ReactNode } from "react";
import { DATE_CLASSES, type DatasetReport, type Listed } from "../../load/datasetReport.ts";
import type { Loaded } from "../../load/loadOutcome.ts";
import type { Fault, Refusal } from "../../model/check/fault.ts";
import { articleRows } from "../../model/tables/articles.ts";
import { actorRecord } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import type { ActorRow } from "../../model/units.ts";
import { useWords } from "../../state/useDerived.ts";
import { check as english } from "../../words/en/check.ts";
import { faultInWords } from "../../words/faultInWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { failureWords, ownFileWords } from "../../words/laterWords.ts";
import styles from "./CheckReport.module.css";

/** The words of this page. */
export const useCheckMessages = () => useWords().later.check?.check ?? english;

/** Rows set aside, warnings and advice shown; all of them are counted. */
const MOST_SHOWN = 200;

/** A file that was refused: everything that was found, by path. */
export function CheckFaults(props: { readonly name: string; readonly refusal: Refusal }) {
  const { refusal } = props;
  const words = useWords();
  const check = useCheckMessages();
  return (
    <div role="alert">
      <p>{failureWords(words).refused(props.name, refusal.total)}</p>
      <Part title={check.faults} total={refusal.total} shown={refusal.faults.length}>
        {refusal.faults.map(useFaultLine())}
      </Part>
    </div>
  );
}

/** A file that can be opened, and what its author may still want to look at. */
export function CheckReport(props: { readonly outcome: Loaded; readonly report: DatasetReport }) {
  const { outcome, report } = props;
  const { tables } = outcome;
  const words = useWords();
  const { counts } = words.messages;
  const check = useCheckMessages();
  const faultLine = useFaultLine();
  const summary = check.mayOpen(
    counts.events(tables.events.count),
    counts.actors(tables.actors.count),
    counts.sources(articleRows(tables).length),
  );
  const id = (text: string) => <code dir="ltr">{visibleText(text)}</code>;
  const actor = (row: ActorRow) => (
    <>
      <bdi>{visibleText(actorRecord(tables, row).name)}</bdi> {id(textAt(tables.actors.ids, row))}
    </>
  );
  const actors = (title: string, { first, total }: Listed<ActorRow>) => (
    <Part title={title} total={total} shown={first.length}>
      {first.map((row) => (
        <li key={row}>{actor(row)}</li>
      ))}
    </Part>
  );
  const faults = (title: string, total: number, listed: typeof outcome.warnings) => (
    <Part title={title} total={total} shown={Math.min(listed.length, MOST_SHOWN)}>
      {listed.slice(0, MOST_SHOWN).map(faultLine)}
    </Part>
  );
  return (
    <>
      <p role="status">{summary}</p>
      {faults(check.warnings, outcome.warningTotal, outcome.warnings)}
      {outcome.adviceTotal > 0 && faults(check.advice, outcome.adviceTotal, outcome.advice)}
      {outcome.setAsideTotal > 0 && (
        <Part
          title={check.setAside}
          total={outcome.setAsideTotal}
          shown={Math.min(outcome.setAside.length, MOST_SHOWN)}
        >
          {outcome.setAside.slice(0, MOST_SHOWN).map(({ row, column, value, reason }) => (
            <li key={`${row} ${column} ${reason}`} dir="auto">
              {ownFileWords(words).setAsideRow(row, visibleText(column), visibleText(value), reason)}
            </li>
          ))}
        </Part>
      )}
      <Part title={check.lookalikes} total={report.lookalikes.total} shown={report.lookalikes.first.length}>
        {report.lookalikes.first.map((rows) => (
          <li key={rows.join()}>
            {rows.map((row, index) => (
              <span key={row}>
                {index > 0 && " · "}
                {actor(row)}
              </span>
            ))}
          </li>
        ))}
      </Part>
      <Part
        title={check.withoutSource}
        total={report.withoutSource.total}
        shown={report.withoutSource.first.length}
      >
        {report.withoutSource.first.map((row) => (
          <li key={row}>
            <bdi>{visibleText(textAt(tables.events.headlines, row))}</bdi>{" "}
            {id(textAt(tables.events.ids, row))}
          </li>
        ))}
      </Part>
      {actors(check.neverAct, report.neverAct)}
      {actors(check.inNoEvent, report.inNoEvent)}
      <section className={styles.part}>
        <h3>{check.dates}</h3>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{check.precision}</th>
              <th scope="col">{check.events}</th>
            </tr>
          </thead>
          <tbody>
            {DATE_CLASSES.filter((one) => report.dates[one] > 0).map((one) => (
              <Count key={one} name={check.classes[one]} count={report.dates[one]} />
            ))}
            <Count name={check.inexact} count={report.inexactDates} />
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A list with its heading and how many it has in all; what is not shown is counted. */
function Part(props: {
  readonly title: string;
  readonly total: number;
  readonly shown: number;
  readonly children: ReactNode;
}) {
  const { title, total, shown } = props;
  const check = useCheckMessages();
  return (
    <section className={styles.part}>
      <h3>{check.part(title, total)}</h3>
      {total === 0 ? <p className={styles.small}>{check.none}</p> : <ul>{props.children}</ul>}
      {total > shown && <p className={styles.small}>{check.more(total - shown)}</p>}
    </section>
  );
}

function Count(props: { readonly name: string; readonly count: number }) {
  const words = useWords();
  return (
    <tr>
      <th scope="row">{props.name}</th>
      <td>{formatNumber(words, props.count)}</td>
    </tr>
  );
}

/** One fault or warning, with its place in the text where that is known. */
function useFaultLine(): (fault: Fault, index: number) => ReactNode {
  const words = useWords();
  return ({ place: at, ...fault }, index) => (
    // Two faults may read the same; their order never changes.
    <li key={index} dir="auto">
      {at && (
        <span className={styles.place} dir="ltr">
          {at.line}:{at.column}
        </span>
      )}{" "}
      {faultInWords(words, fault)}
    </li>
  );
}

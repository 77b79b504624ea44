import { type ReactNode, useEffect, useRef, useState } from "react";
import { DATE_CLASSES, type DatasetReport, datasetReport, type Listed } from "../load/datasetReport.ts";
import { brokenDown, fetchProgram, loadTables } from "../load/loadClient.ts";
import type { Answers, Loaded, LoadOutcome, Unread } from "../load/loadOutcome.ts";
import type { Fault, Refusal } from "../model/check/fault.ts";
import { articleRows } from "../model/tables/articles.ts";
import { actorRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { ActorRow } from "../model/units.ts";
import { appHref } from "../state/site.ts";
import { useWords } from "../state/useDerived.ts";
import { Button } from "../widgets/Button.tsx";
import { AndMore } from "../widgets/DataText.tsx";
import { DropTarget, FileInput } from "../widgets/FileInput.tsx";
import { InEnglish } from "../widgets/InEnglish.tsx";
import { faultInWords, inEnglish, languageOfFault, setAsideInWords } from "../words/faultInWords.ts";
import { filesWords } from "../words/fileWords.ts";
import { formatNumber } from "../words/formatNumber.ts";
import { visibleText } from "../words/isolate.ts";
import { pageTitle } from "../words/words.ts";
import styles from "./CheckApp.module.css";
import { ChoiceForm, TableQuestionForm, WhichFile } from "./open/QuestionDialog.tsx";

type Checked = { readonly file: File } & (
  | { readonly step: "checking" | "unreadable" | "lost" }
  | { readonly step: "which"; readonly files: readonly File[] }
  | {
      readonly step: "done";
      readonly answers: Answers;
      readonly outcome: Exclude<LoadOutcome, Unread>;
      readonly report: DatasetReport | null;
    }
);

type Done = Pick<Extract<Checked, { readonly step: "done" }>, "outcome" | "report">;

function reportOf(outcome: Done["outcome"]): Done {
  try {
    return { outcome, report: outcome.ok ? datasetReport(outcome.tables) : null };
  } catch {
    return { outcome: brokenDown(), report: null };
  }
}

/** The page where an author checks a file before publishing it. The file is sent nowhere. */
export function CheckApp() {
  const words = useWords();
  const check = useCheckMessages();
  const [checked, setChecked] = useState<Checked | null>(null);
  const latest = useRef<AbortController>(null);
  const start = async (file: File, answers: Answers = {}) => {
    latest.current?.abort();
    const request = new AbortController();
    latest.current = request;
    const { signal } = request;
    setChecked({ file, step: "checking" });
    const outcome = await loadTables(file, file.name, { answers, signal });
    if (signal.aborted) return;
    if (outcome === null) return setChecked({ file, step: "lost" });
    if ("unread" in outcome) return setChecked({ file, step: "unreadable" });
    setChecked({ file, step: "done", answers, ...reportOf(outcome) });
  };
  const startAny = (files: readonly File[]) => {
    const [file, ...others] = files;
    if (!file) return;
    if (others.length === 0) return void start(file);
    latest.current?.abort();
    setChecked({ file, step: "which", files });
  };
  useEffect(() => void fetchProgram(), []);
  useEffect(() => {
    document.title = pageTitle(words, check.title);
  }, [words, check]);
  const name = visibleText(checked?.file.name ?? "");
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a className="brand" href={appHref("")}>
          {words.messages.page.name}
        </a>
        <h1 className={styles.title}>{check.title}</h1>
      </header>
      <main aria-busy={checked?.step === "checking"}>
        <div className={styles.ask}>
          <p>{check.hint}</p>
          <div className={styles.file}>
            <label htmlFor="checked-file">
              {check.choose}
              <FileInput id="checked-file" onFile={(file) => void start(file)} />
              <span className={styles.button} aria-hidden="true">
                {filesWords(words).ownFile.choose}
              </span>
            </label>
            <p className={styles.small}>{check.drop}</p>
            <p className={styles.small}>{filesWords(words).ownFile.accepted}</p>
          </div>
          <h2 className={styles.what}>{check.whatTitle}</h2>
          <ul data-marked="">
            {check.what.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </div>
        <DropTarget onFiles={startAny}>{check.dropHere}</DropTarget>
        <p role="status" className={styles.status}>
          {checked?.step === "checking" && check.checking(name)}
        </p>
        {checked?.step === "which" && (
          <InEnglish>
            <WhichFile files={checked.files} onChoose={(file) => void start(file)} />
          </InEnglish>
        )}
        {checked?.step === "unreadable" && <p role="alert">{filesWords(words).failure.unreadable(name)}</p>}
        {checked?.step === "lost" && <p role="alert">{filesWords(words).failure.programLost}</p>}
        {checked?.step === "done" && (
          <section className={styles.report}>
            <div className={styles.head}>
              <h2>{check.report(name)}</h2>
              <Button onClick={() => window.print()}>{check.print}</Button>
            </div>
            {partsOf(checked)}
          </section>
        )}
      </main>
    </div>
  );

  function partsOf({
    file,
    outcome,
    report,
    answers,
  }: Extract<Checked, { readonly step: "done" }>): ReactNode {
    if (outcome.ok) return report && <CheckReport outcome={outcome} report={report} />;
    if ("faults" in outcome) return <CheckFaults name={name} refusal={outcome} />;
    const form = {
      onCancel: () => setChecked(null),
      onAnswer: (given: Answers) => void start(file, { ...answers, ...given }),
    };
    return (
      <>
        <p>{check.question}</p>
        <InEnglish>
          {"choice" in outcome ? (
            <ChoiceForm choice={outcome.choice} {...form} />
          ) : (
            <TableQuestionForm question={outcome.question} {...form} />
          )}
        </InEnglish>
      </>
    );
  }
}

const useCheckMessages = () => filesWords(useWords()).check;

/** Lists of warnings, advice and rows that were set aside show at most this many entries. Headings count all. */
const MOST_SHOWN = 200;

function CheckFaults(props: { readonly name: string; readonly refusal: Refusal }) {
  const { refusal } = props;
  const words = useWords();
  const check = useCheckMessages();
  return (
    <div role="alert">
      <p>{filesWords(words).failure.refused(props.name, refusal.total)}</p>
      <Part title={check.faults} total={refusal.total} shown={refusal.faults.length}>
        {refusal.faults.map(useFaultLine())}
      </Part>
    </div>
  );
}

function CheckReport(props: { readonly outcome: Loaded; readonly report: DatasetReport }) {
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
  const list = <Item,>(title: string, { first, total }: Listed<Item>, line: (item: Item) => ReactNode) => (
    <Part title={title} total={total} shown={first.length}>
      {first.map(line)}
    </Part>
  );
  const actorLine = (row: ActorRow) => <li key={row}>{actor(row)}</li>;
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
          entries={Math.max(outcome.setAsideTotal, outcome.setAside.length)}
          shown={Math.min(outcome.setAside.length, MOST_SHOWN)}
        >
          {outcome.setAside.slice(0, MOST_SHOWN).map((one) => (
            <li key={setAsideInWords(one)} {...inEnglish}>
              {setAsideInWords(one)}
            </li>
          ))}
        </Part>
      )}
      {list(check.lookalikes, report.lookalikes, (rows) => (
        <li key={rows.join()}>
          {rows.map((row, index) => (
            <span key={row}>
              {index > 0 && " · "}
              {actor(row)}
            </span>
          ))}
        </li>
      ))}
      {list(check.withoutSource, report.withoutSource, (row) => (
        <li key={row}>
          <bdi>{visibleText(textAt(tables.events.headlines, row))}</bdi> {id(textAt(tables.events.ids, row))}
        </li>
      ))}
      {list(check.neverAct, report.neverAct, actorLine)}
      {list(check.inNoEvent, report.inNoEvent, actorLine)}
      <section className={styles.part}>
        <h3>{check.dates}</h3>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{check.precision}</th>
              <th scope="col">{words.messages.panes.events}</th>
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

function Part(props: {
  readonly title: string;
  readonly total: number;
  /** The length of the whole list. It may exceed `total`, because one row may be in the list several times. */
  readonly entries?: number;
  readonly shown: number;
  readonly children: ReactNode;
}) {
  const { title, total, entries = total, shown } = props;
  const check = useCheckMessages();
  return (
    <section className={styles.part}>
      <h3>{check.part(title, total)}</h3>
      {total === 0 ? <p className={styles.small}>{check.none}</p> : <ul data-marked="">{props.children}</ul>}
      <AndMore words={useWords()} total={entries} shown={shown} />
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

function useFaultLine(): (fault: Fault, index: number) => ReactNode {
  const words = useWords();
  return ({ place: at, ...fault }, index) => (
    // Two faults may have the same text, so the key is the index. The order of faults never changes.
    <li key={index} {...languageOfFault(fault)}>
      {at && (
        <span className={styles.place} dir="ltr">
          {at.line}:{at.column}
        </span>
      )}{" "}
      {faultInWords(words, fault)}
    </li>
  );
}

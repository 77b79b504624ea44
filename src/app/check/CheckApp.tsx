import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { type DatasetReport, datasetReport } from "../../load/datasetReport.ts";
import { brokenDown, fetchProgram, loadTables } from "../../load/loadClient.ts";
import type { Answers, LoadOutcome, Unread } from "../../load/loadOutcome.ts";
import { appHref } from "../../state/appRoot.ts";
import { useWords } from "../../state/useDerived.ts";
import { DropTarget } from "../../widgets/DropTarget.tsx";
import { visibleText } from "../../words/isolate.ts";
import { failureWords, ownFileWords } from "../../words/laterWords.ts";
import { pageTitle } from "../../words/words.ts";
import { TableQuestionForm, WhichFile } from "../open/QuestionDialog.tsx";
import styles from "./CheckApp.module.css";
import { CheckFaults, CheckReport, useCheckMessages } from "./CheckReport.tsx";

/** A file and how far its check has come. */
type Checked = { readonly file: File } & (
  | { readonly step: "checking" | "unreadable" | "lost" }
  | { readonly step: "which"; readonly files: readonly File[] }
  | {
      readonly step: "done";
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

/** The page where an author checks a file before publishing it: it is read here, goes nowhere, and opens nothing. */
export function CheckApp() {
  const words = useWords();
  const check = useCheckMessages();
  const [checked, setChecked] = useState<Checked | null>(null);
  const latest = useRef<AbortController>(null);
  const start = useCallback(async (file: File, answers: Answers = {}) => {
    latest.current?.abort();
    const request = new AbortController();
    latest.current = request;
    const { signal } = request;
    setChecked({ file, step: "checking" });
    const outcome = await loadTables(file, file.name, { answers, signal });
    if (signal.aborted) return;
    if (outcome === null) return setChecked({ file, step: "lost" });
    if ("unread" in outcome) return setChecked({ file, step: "unreadable" });
    setChecked({ file, step: "done", ...reportOf(outcome) });
  }, []);
  const startAny = useCallback(
    (files: readonly File[]) => {
      const [file, ...others] = files;
      if (!file) return;
      if (others.length === 0) return void start(file);
      latest.current?.abort();
      setChecked({ file, step: "which", files });
    },
    [start],
  );
  useEffect(() => void fetchProgram(), []);
  useEffect(() => {
    document.title = pageTitle(words, check.title);
  }, [words, check]);
  const name = visibleText(checked?.file.name ?? "");
  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <a className={styles.mark} href={appHref("")}>
          {words.messages.page.name}
        </a>
        <h1 className={styles.title}>{check.title}</h1>
      </header>
      <main aria-busy={checked?.step === "checking"}>
        <div className={styles.ask}>
          <p>{check.hint}</p>
          <div className={styles.file}>
            <label>
              {check.choose}
              <input
                type="file"
                className={styles.input}
                onChange={(event) => {
                  const file = event.target.files?.[0];
                  // The same file can be chosen again, after it was mended.
                  event.target.value = "";
                  if (file) void start(file);
                }}
              />
              <span className={styles.button} aria-hidden="true">
                {ownFileWords(words).choose}
              </span>
            </label>
            <p className={styles.small}>{check.drop}</p>
            <p className={styles.small}>{ownFileWords(words).accepted}</p>
          </div>
          <h2 className={styles.what}>{check.whatTitle}</h2>
          <ul>
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
          <WhichFile files={checked.files} onChoose={(file) => void start(file)} />
        )}
        {checked?.step === "unreadable" && <p role="alert">{failureWords(words).unreadable(name)}</p>}
        {checked?.step === "lost" && <p role="alert">{failureWords(words).programLost}</p>}
        {checked?.step === "done" && (
          <section className={styles.report}>
            <div className={styles.head}>
              <h2>{check.report(name)}</h2>
              <button type="button" onClick={() => window.print()}>
                {check.print}
              </button>
            </div>
            {partsOf(checked.outcome, checked.report)}
          </section>
        )}
      </main>
    </div>
  );

  function partsOf(outcome: Exclude<LoadOutcome, Unread>, report: DatasetReport | null): ReactNode {
    if (outcome.ok) return report && <CheckReport outcome={outcome} report={report} />;
    if ("faults" in outcome) return <CheckFaults name={name} refusal={outcome} />;
    if (!checked) return null;
    return (
      <>
        <p>{check.question}</p>
        <TableQuestionForm
          question={outcome.question}
          onCancel={() => setChecked(null)}
          onAnswer={(answers) => void start(checked.file, answers)}
        />
      </>
    );
  }
}

import { homeHref } from "../../state/publishedHref.ts";
import type { Failure } from "../../state/session.ts";
import { keepOpened } from "../../state/sessionActions.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { AndMore } from "../../widgets/DataText.tsx";
import { faultInWords, languageOfFault } from "../../words/faultInWords.ts";
import { filesWords } from "../../words/fileWords.ts";
import { visibleText } from "../../words/isolate.ts";
import type { Words } from "../../words/words.ts";
import { openDataset } from "../opening/openDataset.ts";
import { opening, useOpening } from "../opening/opening.ts";
import { openSource } from "../opening/openSource.ts";
import { askAgain } from "./answerQuestion.ts";
import styles from "./FailureReport.module.css";

const CAN_BE_TRIED: ReadonlySet<Failure["kind"]> = new Set([
  "network",
  "refused",
  "unreadable",
  "program-lost",
  "stopped",
]);

export function FailureReport({ failure }: { readonly failure: Failure }) {
  const words = useWords();
  const { states } = words.messages;
  const says = filesWords(words).failure;
  const isOpen = useApp(({ session }) => session.tables !== null);
  const opened = useApp(({ session }) => session.opened);
  const lang = useApp(({ view }) => view.lang);
  const answered = useOpening(({ source }) => source?.answered);
  return (
    <section className={styles.report} role="alert">
      <h2>{failure.kind === "own-file" ? says.ownFileTitle : says.failedTitle}</h2>
      <p>{reasonOf(words, failure)}</p>
      {failure.kind === "refused" && (
        <ul data-marked="">
          {failure.faults.map((fault) => (
            <li key={`${fault.path} ${fault.expected}`} {...languageOfFault(fault)}>
              {faultInWords(words, fault)}
            </li>
          ))}
          <AndMore words={words} total={failure.total} shown={failure.faults.length} as="li" />
        </ul>
      )}
      {isOpen && <p>{says.stays}</p>}
      <div className={styles.actions}>
        {failure.kind === "refused" && answered ? (
          <Button onClick={() => askAgain(answered)}>{says.backToQuestion}</Button>
        ) : (
          CAN_BE_TRIED.has(failure.kind) && <Button onClick={tryAgain}>{states.tryAgain}</Button>
        )}
        {opened ? (
          <Button onClick={keepOpened}>
            {isOpen ? states.dismiss : says.back(visibleText(opened.about.title))}
          </Button>
        ) : (
          <a href={homeHref(lang)}>{says.openDefault}</a>
        )}
      </div>
    </section>
  );
}

function reasonOf(words: Words, failure: Failure): string {
  const { states } = words.messages;
  const says = filesWords(words).failure;
  switch (failure.kind) {
    case "refused":
      return says.refused(failure.name, failure.total);
    case "unreadable":
      return says.unreadable(visibleText(failure.name));
    case "unknown-dataset":
      return says.unknownDataset(visibleText(failure.id));
    case "own-file":
      return failure.name === "" ? says.ownFile : says.ownFileNamed(visibleText(failure.name));
    case "foreign-refused":
      return says.foreignRefused(visibleText(failure.address));
    case "foreign-framed":
      return says.foreignFramed(failure.host);
    case "program-lost":
      return says.programLost;
    case "foreign-declined":
      return says.foreignDeclined(failure.host);
    case "stopped":
      return says.stopped;
    case "unanswered":
      return says.unanswered(visibleText(failure.name));
    case "network":
      switch (failure.problem) {
        case "offline":
          return states.offline;
        case "unreachable":
          return says.unreachable(failure.host);
        case "timeout":
          return says.timeout;
        case "too-large":
          return says.tooLarge;
        case "status":
          return says.status(failure.status);
      }
  }
}

function tryAgain(): void {
  const { source } = opening.getState();
  if (source?.origin.kind === "file") void openSource(source);
  else openDataset(store.getState().session.asked);
}

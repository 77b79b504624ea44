import { homeHref } from "../../state/addressSync.ts";
import type { Failure } from "../../state/session.ts";
import { dismissFailure } from "../../state/sessionActions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { faultInWords } from "../../words/faultInWords.ts";
import { failureWords } from "../../words/questionWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import styles from "./FailureReport.module.css";
import { tryAgain } from "./openDataset.ts";

const CAN_BE_TRIED: ReadonlySet<Failure["kind"]> = new Set([
  "network",
  "refused",
  "unreadable",
  "no-reader",
  "stopped",
]);

/** Why a dataset was not opened: what was found, where, what was expected, and what one can do. */
export function FailureReport(props: { readonly failure: Failure }) {
  const { failure } = props;
  const words = useWords();
  const { states } = words.messages;
  const says = failureWords(words);
  const isOpen = useApp(({ session }) => session.tables !== null);
  const lang = useApp(({ view }) => view.lang);
  return (
    <section className={styles.report} role="alert">
      <h2>{states.failedTitle}</h2>
      <p>{reasonOf(words, failure)}</p>
      {failure.kind === "refused" && (
        <ul>
          {failure.faults.map((fault) => (
            <li key={`${fault.path} ${fault.expected}`}>{faultInWords(words, fault)}</li>
          ))}
          {failure.total > failure.faults.length && (
            <li>{states.moreFaults(failure.total - failure.faults.length)}</li>
          )}
        </ul>
      )}
      {isOpen && <p>{says.stays}</p>}
      <div className={styles.actions}>
        {CAN_BE_TRIED.has(failure.kind) && (
          <button type="button" onClick={tryAgain}>
            {states.tryAgain}
          </button>
        )}
        {isOpen ? (
          <button type="button" onClick={dismissFailure}>
            {states.dismiss}
          </button>
        ) : (
          <a href={homeHref(lang)}>{says.openDefault}</a>
        )}
      </div>
    </section>
  );
}

function reasonOf(words: Words, failure: Failure): string {
  const { states } = words.messages;
  const says = failureWords(words);
  switch (failure.kind) {
    case "refused":
      return states.refused(visibleText(failure.name), failure.total);
    case "unreadable":
      return states.unreadable(visibleText(failure.name));
    case "no-reader":
      return says.noReader;
    case "unknown-dataset":
      return says.unknownDataset(visibleText(failure.id));
    case "own-file":
      return says.ownFile;
    case "foreign-refused":
      return states.foreignRefused(visibleText(failure.address));
    case "foreign-declined":
      return says.foreignDeclined(failure.host);
    case "stopped":
      return says.stopped;
    case "unanswered":
      return says.unanswered(visibleText(failure.name));
    case "network":
      switch (failure.problem) {
        case "offline":
          return states.network.offline;
        case "timeout":
          return states.network.timeout;
        case "too-large":
          return states.network.tooLarge;
        case "status":
          return states.network.status(failure.status);
      }
  }
}

import { useEffect, useId, useRef } from "react";
import { StandingMark } from "../chart/StandingMark.tsx";
import { STATUSES } from "../model/vocabulary.ts";
import { useWords } from "../state/useWords.ts";
import styles from "./AboutDialog.module.css";

/** What Dateline is, what its marks mean, and its keys. */
export function AboutDialog(props: { readonly onClose: () => void }) {
  const { about, header, help, standing } = useWords().messages;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  // A dialog becomes modal only by a call; React has no attribute for it.
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={props.onClose}>
      <div className={styles.head}>
        <h2 id={title}>{about.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {header.close}
        </button>
      </div>
      <p className={styles.what}>{about.what}</p>
      <p>{about.privacy}</p>
      <h3>{about.standingTitle}</h3>
      <ul className={styles.standings}>
        {STATUSES.map((status) => (
          <li key={status}>
            <StandingMark status={status} />
            <span>
              <strong>{standing[status].label}.</strong> {standing[status].meaning}
            </span>
          </li>
        ))}
      </ul>
      <h3>{about.legendTitle}</h3>
      <Pairs pairs={about.legend} />
      <h3>{help.title}</h3>
      <p>{help.hint}</p>
      <Pairs pairs={help.keys} />
    </dialog>
  );
}

function Pairs(props: { readonly pairs: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.pairs}>
      {props.pairs.map(([term, meaning]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

import { useEffect, useId, useRef, useState } from "react";
import { MS_PER_DAY } from "../../model/calendar.ts";
import { type EventRow, epochDay, eventId } from "../../model/units.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { copyText } from "../../state/copyText.ts";
import { useTables } from "../../state/selectors.ts";
import { OWN_FILE } from "../../state/session.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { defaultView } from "../../state/viewState.ts";
import { CITATION_STYLES, type CitationStyle, citation } from "../../words/citations.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { english } from "../../words/en.ts";
import { eventTitle } from "../../words/eventTitle.ts";
import { shareMessages } from "../../words/shareMessages.ts";
import styles from "./ShareDialog.module.css";

/** Links to an event, and the event as a text to cite. */
export function ShareDialog(props: { readonly row: EventRow; readonly onClose: () => void }) {
  const words = useWords();
  const share = shareMessages[words.language];
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [answer, setAnswer] = useState<"copied" | "copyFailed" | null>(null);
  // A dialog becomes modal only by a call; React has no attribute for it.
  useEffect(() => dialog.current?.showModal(), []);
  const copy = async (text: string) => setAnswer((await copyText(text)) ? "copied" : "copyFailed");
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={`${id}-title`} onClose={props.onClose}>
      <div className={styles.head}>
        <h2 id={`${id}-title`}>{share.title}</h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.messages.header.close}
        </button>
      </div>
      <Links row={props.row} copy={copy} />
      <Citation row={props.row} copy={copy} />
      <p className={styles.answer} aria-live="polite">
        {answer === null ? null : share[answer]}
      </p>
    </dialog>
  );
}

type Part = { readonly row: EventRow; readonly copy: (text: string) => Promise<void> };

function Links({ row, copy }: Part) {
  const words = useWords();
  const share = shareMessages[words.language];
  const tables = useTables();
  const data = useApp(({ session }) => session.data);
  const event = describeEvent(words, tables, row);
  const { id } = event.record;
  const href = hrefOf({ ...defaultView, data, event: eventId(id) });
  const isOffline = appEntry === "offline";
  const hasPage = data === "" && !isOffline;
  const links = [
    { name: share.copyEvent, hint: hasPage ? share.eventHint : "", address: href },
    {
      name: share.copyView,
      hint: share.viewHint,
      address: hrefOf({ ...store.getState().view, event: eventId(id) }),
    },
    ...(hasPage
      ? [
          {
            name: share.copyPrivate,
            hint: share.privateHint,
            address: appHref(`#event=${encodeURIComponent(id)}`),
          },
        ]
      : []),
  ];
  return (
    <section>
      <h3>{share.link}</h3>
      <ul className={styles.links}>
        {links.map(({ name, hint, address }) => (
          <li key={name}>
            <button type="button" onClick={() => void copy(address)}>
              {name}
            </button>
            <span>{hint}</span>
          </li>
        ))}
        {"share" in navigator ? (
          <li>
            <button type="button" onClick={() => void shareBySystem(eventTitle(words, event), href)}>
              {share.system}
            </button>
          </li>
        ) : null}
      </ul>
      <p className={styles.note}>
        {data === OWN_FILE || isOffline ? share.ownFile : hasPage ? share.whoSees : share.nobodySees}
      </p>
    </section>
  );
}

/** A reader who changes their mind is no error. */
async function shareBySystem(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch {
    // Nothing was shared, and the reader knows.
  }
}

function Citation({ row, copy }: Part) {
  const { language } = useWords();
  const share = shareMessages[language];
  const tables = useTables();
  const data = useApp(({ session }) => session.data);
  const id = useId();
  const [style, setStyle] = useState<CitationStyle>("plain");
  const { id: event } = describeEvent(english, tables, row).record;
  const address = hrefOf({ ...defaultView, data, event: eventId(event) });
  const accessed = epochDay(Date.now() / MS_PER_DAY);
  const text = citation(english, tables, { row, address, accessed }, style);
  return (
    <section>
      <h3>{share.cite}</h3>
      <fieldset className={styles.forms}>
        <legend>{share.form}</legend>
        {CITATION_STYLES.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === style} onChange={() => setStyle(one)} />
            {share.forms[one]}
          </label>
        ))}
      </fieldset>
      <label className={styles.text}>
        {share.text}
        <textarea readOnly rows={6} dir="ltr" lang="en" value={text} />
      </label>
      <button type="button" onClick={() => void copy(text)}>
        {share.copyText}
      </button>
    </section>
  );
}

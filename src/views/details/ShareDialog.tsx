import { useId, useState } from "react";
import { MS_PER_DAY } from "../../model/dates/calendar.ts";
import { type EventRow, epochDay, eventId } from "../../model/units.ts";
import { linkOf, publicHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { store, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useCopied } from "../../widgets/CopyButton.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { CITATION_STYLES, type CitationStyle, citation } from "../../words/citations.ts";
import { describeEvent, eventTitle } from "../../words/describeEvent.ts";
import { detailWords, shareWords } from "../../words/laterWords.ts";
import { english } from "../../words/words.ts";
import styles from "./ShareDialog.module.css";

export function ShareDialog(props: { readonly row: EventRow; readonly onClose: () => void }) {
  const { said, copy } = useCopied();
  return (
    <Dialog title={detailWords(useWords()).share} onClose={props.onClose}>
      {() => (
        <div className={styles.share}>
          <Links row={props.row} copy={copy} />
          <Citation row={props.row} copy={copy} />
          <p className={styles.answer} aria-live="polite">
            {said}
          </p>
        </div>
      )}
    </Dialog>
  );
}

type Part = { readonly row: EventRow; readonly copy: (text: string) => unknown };

function Links({ row, copy }: Part) {
  const words = useWords();
  const share = shareWords(useWords());
  const { copyLink } = words.messages.header;
  const tables = useTables();
  const data = useApp(({ session }) => session.data);
  const event = describeEvent(words, tables, row);
  const { id } = event.record;
  const href = linkOf({ ...defaultView, data, event: eventId(id) });
  const isOffline = appEntry === "offline";
  const hasPage = data === "" && !isOffline;
  const links = [
    { name: copyLink.event, hint: hasPage ? share.eventHint : "", address: href },
    {
      name: copyLink.view,
      hint: share.viewHint,
      address: linkOf({ ...store.getState().view, event: eventId(id) }),
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
            <Button onClick={() => copy(address)}>{name}</Button>
            <span>{hint}</span>
          </li>
        ))}
        {"share" in navigator ? (
          <li>
            <Button onClick={() => void shareBySystem(eventTitle(words, event), href)}>{share.system}</Button>
          </li>
        ) : null}
      </ul>
      <p className={styles.note}>
        {isOwnFile(data) || isOffline ? share.ownFile : hasPage ? share.whoSees : share.nobodySees}
      </p>
    </section>
  );
}

/** Opens the system's sharing. A reader who cancels it has made no error. */
async function shareBySystem(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch {
    // The browser has reported the failure to the reader.
  }
}

function Citation({ row, copy }: Part) {
  const share = shareWords(useWords());
  const tables = useTables();
  const data = useApp(({ session }) => session.data);
  const digest = useApp(({ session }) => session.digest);
  const id = useId();
  const [style, setStyle] = useState<CitationStyle>("plain");
  const { id: event } = describeEvent(english, tables, row).record;
  const address = publicHrefOf({ ...defaultView, data, event: eventId(event) });
  const accessed = epochDay(Date.now() / MS_PER_DAY);
  const text = citation(english, tables, { row, address, digest, accessed }, style);
  return (
    <section>
      <h3>{share.cite}</h3>
      <fieldset className={styles.forms} aria-label={share.form}>
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
      <Button onClick={() => copy(text)}>{share.copyText}</Button>
    </section>
  );
}

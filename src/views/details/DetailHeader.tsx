import X from "lucide-react/icons/x";
import { type ReactNode, useId, useState } from "react";
import { MS_PER_DAY } from "../../model/dates/calendar.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { type ActorId, type EventRow, epochDay, eventId } from "../../model/units.ts";
import { nextMatching, positionOf } from "../../query/time/eventOrder.ts";
import { clearSelection, stepEvent } from "../../state/actions.ts";
import { linkOf } from "../../state/address/addressSync.ts";
import { actorsOfView, defaultView } from "../../state/address/viewState.ts";
import { filterByPair, toggleActor } from "../../state/filterActions.ts";
import { publicHrefOf } from "../../state/publishedHref.ts";
import { selectMask, useTables } from "../../state/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { appEntry, appHref, site } from "../../state/site.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useCopied } from "../../widgets/CopyButton.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { CITATION_STYLES, type CitationStyle, citation, citingWords } from "../../words/citations.ts";
import { describeEvent, eventTitle } from "../../words/describeEvent.ts";
import { readingWords } from "../../words/laterWords.ts";
import { BarButton, DetailBar, EventSteps } from "./DetailBar.tsx";
import styles from "./DetailHeader.module.css";

export function DetailHeader(props: {
  readonly row?: EventRow;
  /** What the bar has at its start for an actor or a tie. For an event (`row`), it has arrows to other events there. */
  readonly start?: ReactNode;
}) {
  const { row, start } = props;
  const details = readingWords(useWords()).detail;
  return (
    <DetailBar start={row === undefined ? start : <Steps row={row} />}>
      {row === undefined ? null : <ShareButton row={row} />}
      <BarButton
        to={{
          button: {
            onClick: ({ currentTarget }) => {
              currentTarget.closest("aside")?.focus();
              clearSelection();
            },
          },
        }}
        name={details.close}
      >
        <X size={16} aria-hidden="true" />
      </BarButton>
    </DetailBar>
  );
}

function Steps({ row }: { readonly row: EventRow }) {
  const words = useWords();
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  const position = positionOf(mask, row);
  const step = (direction: 1 | -1) => ({
    to: { button: { onClick: () => stepEvent(tables, row, direction) } },
    isPossible: nextMatching(mask, row, direction) !== undefined,
  });
  return (
    <EventSteps
      previous={step(-1)}
      next={step(1)}
      position={position ? words.messages.counts.of(position.index + 1, position.total) : ""}
    />
  );
}

function ShareButton(props: { readonly row: EventRow }) {
  const { share } = readingWords(useWords()).detail;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BarButton to={{ button: { "aria-haspopup": "dialog", onClick: () => setOpen(true) } }} name={share} />
      {isOpen && <ShareDialog row={props.row} onClose={() => setOpen(false)} />}
    </>
  );
}

export function FilterByActor({ id, name }: { readonly id: ActorId; readonly name: string }) {
  const details = readingWords(useWords()).detail;
  const isFilter = useApp(({ view }) => actorsOfView(view).includes(id));
  return (
    <BarButton
      to={{ button: { onClick: () => toggleActor(id) } }}
      name={isFilter ? details.unfilter(name) : details.filterBy(name)}
    />
  );
}

export function FilterByBoth(props: { readonly ids: readonly [ActorId, ActorId] }) {
  const details = readingWords(useWords()).detail;
  return (
    <BarButton
      to={{ button: { onClick: () => filterByPair(...props.ids, true) } }}
      name={details.filterByBoth}
    />
  );
}

function ShareDialog(props: { readonly row: EventRow; readonly onClose: () => void }) {
  const { said, copy } = useCopied();
  return (
    <Dialog title={readingWords(useWords()).detail.share} onClose={props.onClose}>
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
  const share = readingWords(useWords()).share;
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
      <h3 data-quiet="">{share.link}</h3>
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

/** `navigator.share` also fails if the reader closes the dialog of the system, which is no error. */
async function shareBySystem(title: string, url: string): Promise<void> {
  try {
    await navigator.share({ title, url });
  } catch {
    // Either the reader closed the dialog, or the dialog said why nothing was shared.
  }
}

function Citation({ row, copy }: Part) {
  const words = useWords();
  const share = readingWords(words).share;
  const tables = useTables();
  const citing = citingWords(words, tables, site);
  const data = useApp(({ session }) => session.data);
  const digest = useApp(({ session }) => session.digest);
  const id = useId();
  const [style, setStyle] = useState<CitationStyle>("plain");
  const { id: event } = eventRecord(tables, row);
  const address = publicHrefOf({ ...defaultView, data, event: eventId(event) });
  const accessed = epochDay(Date.now() / MS_PER_DAY);
  const text = citation(citing, tables, { row, address, digest, accessed }, style);
  return (
    <section>
      <h3 data-quiet="">{share.cite}</h3>
      <fieldset className={styles.forms} aria-label={share.form}>
        {CITATION_STYLES.map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === style} onChange={() => setStyle(one)} />
            {share.forms[one]}
          </label>
        ))}
      </fieldset>
      <label className={styles.text} data-quiet="">
        {share.text}
        <textarea readOnly rows={6} dir={citing.direction} lang={citing.language} value={text} />
      </label>
      <Button onClick={() => copy(text)}>{share.copyText}</Button>
    </section>
  );
}

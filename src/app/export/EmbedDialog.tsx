import { useState } from "react";
import { embedCode } from "../../site/pageTags.ts";
import { embedHrefOf, hrefOf } from "../../state/address/addressSync.ts";
import { isListView, type ViewState } from "../../state/address/viewState.ts";
import { useTables } from "../../state/selectors.ts";
import { appHref } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { useCopied } from "../../widgets/CopyButton.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import styles from "./EmbedDialog.module.css";

const SHOWN = ["event", "timeline", "network", "list"] as const;
type Shown = (typeof SHOWN)[number];

const HEIGHT: Readonly<Record<Shown, number>> = { event: 320, timeline: 520, network: 560, list: 520 };

export function EmbedDialog(props: { readonly onClose: () => void }) {
  const words = useWords();
  const embed = exploringWords(words).embed;
  const { about } = useTables();
  const { view, session } = store.getState();
  const isPublished = session.origin.kind === "shipped";
  const hasEvent = view.event !== null;
  const [shown, setShown] = useState<Shown>(() => firstShown(view));
  const [chosenHeight, setHeight] = useState<number | null>(null);
  const height = chosenHeight ?? HEIGHT[shown];
  const [resizes, setResizes] = useState(false);
  const { said, copy } = useCopied();
  const embedded = viewOf(view, shown);
  const code = embedCode({
    frame: embedHrefOf(embedded),
    full: hrefOf(embedded),
    title: visibleText(about.title),
    height,
    script: resizes ? appHref("embed.js") : null,
  });
  // An embed of unpublished data would be empty, because other readers lack the file and embeds fetch from no other
  // host.
  if (!isPublished)
    return (
      <Dialog title={exploringWords(words).menu.embed} onClose={props.onClose}>
        {() => <p>{embed.publishFirst}</p>}
      </Dialog>
    );
  return (
    <Dialog title={exploringWords(words).menu.embed} onClose={props.onClose}>
      {() => (
        <>
          <p>{embed.hint}</p>
          <fieldset className={styles.shown}>
            <legend>{embed.show}</legend>
            {SHOWN.filter((one) => one !== "event" || hasEvent).map((one) => (
              <label key={one} className={styles.line}>
                <input type="radio" name="shown" checked={one === shown} onChange={() => setShown(one)} />
                {embed.shows[one]}
              </label>
            ))}
          </fieldset>
          {shown === "timeline" && <p>{embed.narrow}</p>}
          <label className={styles.line}>
            {embed.height}
            <input
              type="number"
              min={200}
              max={2000}
              step={20}
              value={height}
              onChange={(event) => setHeight(event.target.valueAsNumber || null)}
            />
          </label>
          <label className={styles.line}>
            <input type="checkbox" checked={resizes} onChange={(event) => setResizes(event.target.checked)} />
            {embed.resizes}
          </label>
          <label className={styles.code}>
            {embed.code}
            <textarea readOnly rows={7} dir="ltr" value={code} onFocus={(event) => event.target.select()} />
          </label>
          <div className={styles.foot}>
            <Button onClick={() => copy(code)}>{embed.copyCode}</Button>
            <span aria-live="polite">{said}</span>
          </div>
        </>
      )}
    </Dialog>
  );
}

/** The first choice is what the page shows. If that is timeline and network, it is the open event or the timeline. */
const firstShown = ({ view, event }: ViewState): Shown => {
  if (view === "all") return event === null ? "timeline" : "event";
  if (view === "matrix") return "network";
  return isListView(view) ? "list" : view;
};

/** An embedded picture opens no event, because the event would cover a part of it. */
const viewOf = (view: ViewState, shown: Shown): ViewState => {
  if (shown === "event") return { ...view, view: "all" };
  return { ...view, view: shown === "network" && view.view === "matrix" ? "matrix" : shown, event: null };
};

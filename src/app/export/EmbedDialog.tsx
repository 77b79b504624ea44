import { useState } from "react";
import { embedHrefOf, hrefOf } from "../../state/addressSync.ts";
import { appHref } from "../../state/appRoot.ts";
import { useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { useCopied } from "../../widgets/CopyButton.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./EmbedDialog.module.css";
import { embedCode } from "./embedCode.ts";

const USUAL_HEIGHT = 520;

/** The code that puts what is on screen now into another page. */
export function EmbedDialog(props: { readonly onClose: () => void }) {
  const { embed, header } = useWords().messages;
  const { about } = useTables();
  const [height, setHeight] = useState(USUAL_HEIGHT);
  const [resizes, setResizes] = useState(false);
  const { said, copy } = useCopied(header.copied, header.copyFailed);
  const { view } = store.getState();
  const code = embedCode({
    frame: embedHrefOf(view),
    full: hrefOf(view),
    title: visibleText(about.title),
    height,
    script: resizes ? appHref("embed.js") : null,
  });
  return (
    <Dialog title={embed.title} onClose={props.onClose}>
      {() => (
        <>
          <p>{embed.hint}</p>
          <label className={styles.line}>
            {embed.height}
            <input
              type="number"
              min={200}
              max={2000}
              step={20}
              value={height}
              onChange={(event) => setHeight(event.target.valueAsNumber || USUAL_HEIGHT)}
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
            <button type="button" onClick={() => copy(code)}>
              {embed.copyCode}
            </button>
            <span aria-live="polite">{said}</span>
          </div>
        </>
      )}
    </Dialog>
  );
}

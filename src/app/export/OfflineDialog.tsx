import { useState } from "react";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { appHref } from "../../state/appRoot.ts";
import { useTables } from "../../state/selectors.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { offline as english } from "../../words/en/takeAway.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { originForOthers } from "../open/originInWords.ts";
import { downloadBlob } from "./downloadBlob.ts";
import styles from "./OfflineDialog.module.css";
import { offlineFile, offlineName } from "./offlineFile.ts";

type Progress =
  | { readonly step: "asked" | "saving" | "failed" }
  | { readonly step: "saved"; readonly bytes: number };

/** Saves the app and what is open as one file that needs nothing else. */
export function OfflineDialog(props: { readonly onClose: () => void }) {
  const words = useWords();
  const offline = words.later.takeAway?.offline ?? english;
  const { about, events } = useTables();
  const [progress, setProgress] = useState<Progress>({ step: "asked" });
  const save = async () => {
    setProgress({ step: "saving" });
    const file = await makeFile();
    if (file) downloadBlob(offlineName(about.title), file);
    setProgress(file ? { step: "saved", bytes: file.size } : { step: "failed" });
  };
  return (
    <Dialog title={offline.title} onClose={props.onClose}>
      {() => (
        <div className={styles.save}>
          <p>{offline.hint}</p>
          <p>{offline.holds(words.messages.counts.events(events.count))}</p>
          <button
            type="button"
            data-primary=""
            disabled={progress.step === "saving"}
            onClick={() => void save()}
          >
            {offline.save}
          </button>
          <p role="status">
            {progress.step === "saving" && offline.saving}
            {progress.step === "failed" && offline.failed}
            {progress.step === "saved" &&
              offline.saved(formatNumber(words, Math.ceil(progress.bytes / 1e4) / 100))}
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** `null` when the app in one page cannot be fetched: it is asked for only here. */
async function makeFile(): Promise<Blob | null> {
  const { session, language } = store.getState();
  const { opened: tables, origin, digest } = session;
  const template = await fetchBytes(appHref("offline.html"), () => {}, new AbortController().signal);
  if (!tables || !template.ok) return null;
  return offlineFile(new TextDecoder().decode(template.bytes), {
    tables,
    origin: originForOthers(origin),
    digest,
    language,
  });
}

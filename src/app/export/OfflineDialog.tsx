import { useEffect, useState } from "react";
import { fetchBytes } from "../../load/fetchBytes.ts";
import type { CleanBytes } from "../../load/media/measureMedia.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { useTables } from "../../state/selectors.ts";
import { appHref } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { downloadBlob } from "../../widgets/downloadBlob.ts";
import { filesWords } from "../../words/fileWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { exploringWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import { originForOthers } from "../opening/originInWords.ts";
import styles from "./OfflineDialog.module.css";
import {
  type MediaOfStory,
  MOST_SAVED_BYTES,
  mediaOfStory,
  offlineFile,
  offlineName,
  readMedia,
} from "./offlineFile.ts";

type Progress =
  | { readonly step: "asked" | "saving" | "failed" }
  | { readonly step: "saved"; readonly bytes: number };

export function OfflineDialog(props: { readonly onClose: () => void }) {
  const words = useWords();
  const offline = filesWords(words).offline;
  const tables = useTables();
  const { about, events } = tables;
  const [progress, setProgress] = useState<Progress>({ step: "asked" });
  const media = useMedia(tables);
  const save = async () => {
    setProgress({ step: "saving" });
    const file = await makeFile(media).catch(() => null);
    if (file) downloadBlob(offlineName(about.title), file);
    setProgress(file ? { step: "saved", bytes: file.size } : { step: "failed" });
  };
  return (
    <Dialog title={exploringWords(words).menu.offline} onClose={props.onClose}>
      {() => (
        <div className={styles.save}>
          <p>{offline.hint}</p>
          <p>{offline.holds(words.messages.counts.events(events.count))}</p>
          {media && media.files.size > 0 && <p>{mediaInWords(words, media)}</p>}
          <Button data-primary="" disabled={progress.step === "saving"} onClick={() => void save()}>
            {offline.save}
          </Button>
          <p role="status" data-quiet="">
            {progress.step === "saving" && filesWords(words).take.making}
            {progress.step === "failed" && offline.failed}
            {progress.step === "saved" &&
              offline.saved(formatNumber(words, Math.ceil(progress.bytes / 1e4) / 100))}
          </p>
        </div>
      )}
    </Dialog>
  );
}

/** Null until all events are searched for media. This may take seconds, so the dialog is shown first. */
function useMedia(tables: Tables): MediaOfStory | null {
  const [media, setMedia] = useState<MediaOfStory | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setMedia(mediaOfStory(tables)));
    return () => clearTimeout(timer);
  }, [tables]);
  return media;
}

const inMegabytes = (words: Words, bytes: number): string =>
  formatNumber(words, Math.max(0.1, Math.round(bytes / 1e5) / 10));

function mediaInWords(words: Words, { files, bytes }: MediaOfStory): string {
  const say = filesWords(words).offline;
  const size = inMegabytes(words, bytes);
  return bytes > MOST_SAVED_BYTES
    ? say.mediaStay(size, inMegabytes(words, MOST_SAVED_BYTES))
    : say.mediaCome(files.size, size);
}

/** Null if a picture or the template (the app in one page) cannot be fetched. */
async function makeFile(known: MediaOfStory | null): Promise<Blob | null> {
  const { session, language } = store.getState();
  const { opened: tables, origin, digest } = session;
  if (!tables) return null;
  const of = known ?? mediaOfStory(tables);
  const template = await fetchBytes(appHref("offline.html"));
  const media = of.bytes > MOST_SAVED_BYTES ? new Map<string, CleanBytes>() : await readMedia(of);
  if (!template.ok || media === null) return null;
  return offlineFile(new TextDecoder().decode(template.bytes), {
    tables,
    origin: originForOthers(origin),
    digest,
    language,
    media,
  });
}

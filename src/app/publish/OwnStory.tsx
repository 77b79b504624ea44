import { useEffect, useMemo, useRef, useState } from "react";
import { exportWorkbook, XLSX } from "../../export/exportWorkbook.ts";
import type { Dataset } from "../../model/dataset.ts";
import { CONFIG_FILE } from "../../model/publishing.ts";
import { rowsThatLackActs } from "../../model/tables/acts.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { openHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { downloadBlob } from "../../widgets/downloadBlob.ts";
import { FileInput, FolderButton } from "../../widgets/FileInput.tsx";
import { InEnglish } from "../../widgets/InEnglish.tsx";
import { filesWords, ownStoryWords } from "../../words/fileWords.ts";
import { editActs, editCopy, MOST_EVENTS } from "../edit/beginEditing.ts";
import { refresh, sharedSheets, useRefreshedAt } from "../opening/openLive.ts";
import { openFile, openFolder } from "../opening/openOwnFile.ts";
import { canWatch, chooseAndWatch, useReadAt } from "../opening/watchedFile.ts";
import { Changes } from "./Changes.tsx";
import { MendTools } from "./MendDialog.tsx";
import styles from "./OwnStory.module.css";
import { PublishDialog } from "./PublishDialog.tsx";
import templateStory from "./templateStory.json?raw";

export const OwnStoryDialog = (props: { readonly onClose: () => void }) => (
  <InEnglish>
    <ThreeSteps onClose={props.onClose} />
  </InEnglish>
);

function ThreeSteps(props: { readonly onClose: () => void }) {
  const words = useWords();
  const { own } = ownStoryWords(words);
  const guide = filesWords(words).workbook;
  const input = useRef<HTMLInputElement>(null);
  const isOwn = useApp(({ session }) => session.file !== null);
  const [isPublishing, setPublishing] = useState(false);
  const saveTemplate = (): void => {
    const template: Dataset = JSON.parse(templateStory);
    const bytes = exportWorkbook(template, guide.howTo);
    downloadBlob(`${own.templateName}.xlsx`, new Blob([new Uint8Array(bytes)], { type: XLSX }));
  };
  if (isPublishing) return <PublishDialog onClose={props.onClose} />;
  return (
    <Dialog title={filesWords(words).ownFile.invite} onClose={props.onClose}>
      {(close) => (
        <>
          <p>{own.intro}</p>
          <ol className={styles.steps} data-marked="">
            <li>
              <Button onClick={saveTemplate}>{own.template}</Button>
              <span data-quiet="">{own.templateHint}</span>
            </li>
            <li>
              <Button
                onClick={() => {
                  if (!canWatch()) return input.current?.click();
                  close();
                  void chooseAndWatch();
                }}
              >
                {own.choose}
              </Button>
              <FileInput
                ref={input}
                hidden
                onFile={(file) => {
                  close();
                  openFile(file, file.name);
                }}
              />
              <FolderButton
                onFiles={(files) => {
                  close();
                  openFolder(files);
                }}
              >
                {own.chooseFolder}
              </FolderButton>
              <span data-quiet="">
                {own.chooseHint} {canWatch() ? own.watchHint : own.againHint}
              </span>
            </li>
            <li>
              <Button disabled={!isOwn} onClick={() => setPublishing(true)}>
                {own.publish}
              </Button>
              <span data-quiet="">{own.publishHint}</span>
            </li>
          </ol>
          <FromSharedSheet />
          {!isOwn && <EditCopy onChosen={close} />}
        </>
      )}
    </Dialog>
  );
}

/** A link that opens the shared sheet of this site's story, if the settings of the site name a sheet. */
function FromSharedSheet() {
  const { live: say } = ownStoryWords(useWords());
  const lang = useApp(({ view }) => view.lang);
  const [host, setHost] = useState("");
  useEffect(() => {
    void sharedSheets().then((shared) => setHost(shared?.address.host ?? ""));
  }, []);
  if (host === "") return null;
  return (
    <p className={styles.copy}>
      <a href={openHrefOf({ ...defaultView, data: CONFIG_FILE, lang })}>{say.open(host)}</a>
      <span data-quiet="">{say.hint}</span>
    </p>
  );
}

function LiveTools() {
  const words = useWords();
  const { live: say } = ownStoryWords(words);
  const readAt = useRefreshedAt();
  const isLive = useApp(({ session }) => session.data === CONFIG_FILE);
  if (!isLive || readAt === null) return null;
  return (
    <>
      <small>{say.readAt(readAt.toLocaleTimeString(words.locale, { timeStyle: "medium" }))}</small>
      <Button onClick={() => void refresh()}>{say.refresh}</Button>
      <Changes />
    </>
  );
}

function EditCopy(props: { readonly onChosen: () => void }) {
  const { editing: say } = ownStoryWords(useWords());
  const begin = (): void => {
    props.onChosen();
    editCopy();
  };
  return (
    <div className={styles.copy}>
      <Button onClick={begin}>{say.copy}</Button>
      <span data-quiet="">{say.copyHint}</span>
    </div>
  );
}

/** Leads to the first event that has roles but no act. Its form offers acts of its agents on its targets. */
function DraftTies() {
  const { own } = ownStoryWords(useWords());
  const tables = useApp(({ session }) => session.opened);
  const rows = useMemo(
    () => (tables === null || tables.events.count > MOST_EVENTS ? [] : rowsThatLackActs(tables)),
    [tables],
  );
  const [first] = rows;
  if (tables === null || first === undefined) return null;
  const edit = () => void editActs(textAt(tables.events.ids, first));
  return <Button onClick={edit}>{own.draftTies(rows.length)}</Button>;
}

export function OwnStoryTools() {
  const words = useWords();
  const { own } = ownStoryWords(words);
  const readAt = useReadAt();
  const file = useApp(({ session }) => session.file);
  const [isOpen, setOpen] = useState(false);
  if (file === null) return null;
  return (
    <InEnglish>
      <MendTools />
      <LiveTools />
      <DraftTies />
      {readAt && (
        <small>{own.watching(readAt.toLocaleTimeString(words.locale, { timeStyle: "medium" }))}</small>
      )}
      <Button onClick={() => setOpen(true)}>{own.publish}</Button>
      {isOpen && <PublishDialog onClose={() => setOpen(false)} />}
    </InEnglish>
  );
}

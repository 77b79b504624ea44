import { type RefObject, useRef, useState } from "react";
import { isTyping } from "../../chart/typeAhead.ts";
import { nextLoader } from "../../load/loadClient.ts";
import { csvAddress } from "../../load/sharedSheets.ts";
import { openHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { appEntry, appHref } from "../../state/site.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { DropTarget, FileInput, FolderButton } from "../../widgets/FileInput.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { filesWords } from "../../words/fileWords.ts";
import { foreignAddress } from "../opening/foreignAddress.ts";
import { openFile, openFiles, openFolder } from "../opening/openOwnFile.ts";
import { openDropped } from "../opening/watchedFile.ts";
import styles from "./OpenDialog.module.css";

export function OpenDialog(props: { readonly onChoose: () => void; readonly onClose: () => void }) {
  const words = useWords();
  const { open } = words.messages;
  const say = filesWords(words).ownFile;
  const [text, setText] = useState("");
  return (
    <Dialog title={open.menu} onClose={props.onClose}>
      {(close) => (
        <div className={styles.ways}>
          <p>{say.hint}</p>
          <Button
            data-primary=""
            onClick={() => {
              close();
              props.onChoose();
            }}
          >
            {say.choose}
          </Button>
          <FolderButton
            onFiles={(files) => {
              close();
              openFolder(files);
            }}
          >
            {say.folder}
          </FolderButton>
          <p data-quiet="">{say.accepted}</p>
          <form
            className={styles.way}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() === "") return;
              close();
              openFile(new Blob([text]), say.pastedName);
            }}
          >
            <label>
              {say.paste}
              <textarea rows={4} dir="auto" value={text} onChange={(event) => setText(event.target.value)} />
            </label>
            <button type="submit">{open.open}</button>
          </form>
          {appEntry !== "offline" && (
            <>
              <AddressForm />
              <p data-quiet="">
                <a href={appHref("check/")}>{say.check}</a>
              </p>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Opens data from another host on the page `open/`, because the network policy of other pages forbids the request. */
function AddressForm() {
  const words = useWords();
  const { open } = words.messages;
  const say = filesWords(words).ownFile;
  const lang = useApp(({ view }) => view.lang);
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState("");
  return (
    <>
      <form
        className={styles.way}
        onSubmit={(event) => {
          event.preventDefault();
          const given = address.trim();
          const data = URL.canParse(given) ? csvAddress(given) : given;
          if (!foreignAddress(data)) return setRefused(data);
          window.location.assign(openHrefOf({ ...defaultView, data, lang }));
        }}
      >
        <label>
          {say.address}
          <input
            type="url"
            required
            dir="ltr"
            placeholder="https://"
            value={address}
            onChange={(event) => setAddress(event.target.value)}
          />
        </label>
        <button type="submit">{open.open}</button>
      </form>
      {refused !== "" && <p role="alert">{filesWords(words).failure.foreignRefused(refused)}</p>}
      <p data-quiet="">{say.addressHint}</p>
    </>
  );
}

/** A pasted text is data, not words to search for, if it begins with a bracket or has more than two lines. */
const looksLikeData = (text: string): boolean => /^\s*[[{<]/.test(text) || text.trim().split("\n").length > 2;

/** Opens files that the reader chooses, drops or pastes. Without `input` it shows buttons. */
export function OpenFile(props: { readonly input?: RefObject<HTMLInputElement | null> }) {
  const words = useWords();
  const { open } = words.messages;
  const say = filesWords(words).ownFile;
  const ownInput = useRef<HTMLInputElement>(null);
  const input = props.input ?? ownInput;
  useWindowEvent("paste", ({ target, clipboardData }) => {
    if (isTyping(target)) return;
    const files = [...(clipboardData?.files ?? [])];
    const text = clipboardData?.getData("text/plain") ?? "";
    if (files.length > 0) openFiles(files);
    else if (looksLikeData(text)) openFile(new Blob([text]), say.pastedName);
  });
  return (
    <>
      <FileInput
        ref={input}
        tabIndex={-1}
        aria-label={say.choose}
        onClick={() => nextLoader().rest()}
        onFile={(file) => openFiles([file])}
      />
      {props.input === undefined && (
        <p className={styles.alone}>
          <Button onClick={() => ownInput.current?.click()}>{open.menu}</Button>{" "}
          <FolderButton onFiles={openFolder}>{say.folder}</FolderButton>
        </p>
      )}
      <DropTarget onFiles={openDropped}>{say.drop}</DropTarget>
    </>
  );
}

import { useState } from "react";
import { openHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { appEntry, appHref } from "../../state/appRoot.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Dialog } from "../../widgets/Dialog.tsx";
import { failureWords, ownFileWords } from "../../words/laterWords.ts";
import { foreignAddress } from "../opening/foreign/foreignAddress.ts";
import { openPasted } from "../opening/openOwnFile.ts";
import styles from "./OpenDialog.module.css";

/** Everything about opening one's own data in one place: choose, paste, or name an address. */
export function OpenDialog(props: { readonly onChoose: () => void; readonly onClose: () => void }) {
  const words = useWords();
  const { open } = words.messages;
  const say = ownFileWords(words);
  const [text, setText] = useState("");
  return (
    <Dialog title={say.title} onClose={props.onClose}>
      {(close) => (
        <div className={styles.ways}>
          <p>{say.hint}</p>
          <button
            type="button"
            data-primary=""
            onClick={() => {
              close();
              props.onChoose();
            }}
          >
            {say.choose}
          </button>
          <p className={styles.small}>{say.accepted}</p>
          <form
            className={styles.way}
            onSubmit={(event) => {
              event.preventDefault();
              if (text.trim() === "") return;
              close();
              openPasted(text, say.pastedName);
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
              <p className={styles.small}>
                <a href={appHref("check/")}>{say.check}</a>
              </p>
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

/** Data of another host open on a page of their own. */
function AddressForm() {
  const words = useWords();
  const { open } = words.messages;
  const say = ownFileWords(words);
  const lang = useApp(({ view }) => view.lang);
  const [address, setAddress] = useState("");
  const [refused, setRefused] = useState("");
  return (
    <>
      <form
        className={styles.way}
        onSubmit={(event) => {
          event.preventDefault();
          const data = address.trim();
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
      {refused !== "" && <p role="alert">{failureWords(words).foreignRefused(refused)}</p>}
      <p className={styles.small}>{say.addressHint}</p>
    </>
  );
}

import Link2 from "lucide-react/icons/link-2";
import { linkOf } from "../../../state/address/addressSync.ts";
import { defaultView, type ViewState } from "../../../state/address/viewState.ts";
import { useApp } from "../../../state/store.ts";
import { useWords } from "../../../state/useWords.ts";
import { CopyLink } from "../../../widgets/CopyButton.tsx";
import styles from "./CopyLinkButton.module.css";

/** What a link to a selection carries: the one thing selected, without the reader's filters and window. */
export type Subject = Partial<Pick<ViewState, "event" | "focus">>;

/** Copies the address of what the details show. */
export function CopyLinkButton(props: { readonly subject: Subject }) {
  const { header } = useWords().messages;
  const data = useApp(({ session }) => session.data);
  return (
    <CopyLink
      href={() => linkOf({ ...defaultView, data, ...props.subject })}
      button={(copy) => (
        <button type="button" className={styles.button} onClick={copy}>
          <Link2 size={15} aria-hidden="true" />
          <span className={styles.label}>{header.copyLink}</span>
        </button>
      )}
    />
  );
}

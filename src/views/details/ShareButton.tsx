import Share2 from "lucide-react/icons/share-2";
import { Suspense, useState } from "react";
import type { EventRow } from "../../model/units.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./DetailHeader.module.css";
import { ShareDialog } from "./laterDetails.ts";

/** Opens what there is to do with an event elsewhere: links to it, and citations. */
export function ShareButton(props: { readonly row: EventRow }) {
  const { share } = useWords().messages.details;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className={styles.icon}
        aria-label={share}
        title={share}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Share2 size={16} aria-hidden="true" />
      </button>
      {isOpen ? (
        <Suspense>
          <ShareDialog row={props.row} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

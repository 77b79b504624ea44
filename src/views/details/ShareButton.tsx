import Share2 from "lucide-react/icons/share-2";
import { Suspense, useState } from "react";
import type { EventRow } from "../../model/units.ts";
import { laterPart } from "../../state/laterPart.ts";
import { useWords } from "../../state/useWords.ts";
import { IconButton } from "../../widgets/IconButton.tsx";

const ShareDialog = laterPart(async () => (await import("./ShareDialog.tsx")).ShareDialog);

/** Opens what there is to do with an event elsewhere: links to it, and citations. */
export function ShareButton(props: { readonly row: EventRow }) {
  const { share } = useWords().messages.details;
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={share} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <Share2 size={16} aria-hidden="true" />
      </IconButton>
      {isOpen ? (
        <Suspense>
          <ShareDialog row={props.row} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}

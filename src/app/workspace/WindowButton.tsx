import { Suspense, useState } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { useWords } from "../../state/useWords.ts";
import { timeWindowWords } from "../../words/laterWords.ts";

const WindowDialog = laterPart(async () => (await import("./WindowDialog.tsx")).WindowDialog);
const PlayBar = laterPart(async () => (await import("../play/PlayTools.tsx")).PlayBar);

/** Opens the window of time, where no timeline is beside that shows it; a play that begins there stays in sight. */
export function WindowButton() {
  const { title } = timeWindowWords(useWords());
  const [open, setOpen] = useState(false);
  const [plays, setPlays] = useState(false);
  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {title}
      </button>
      <Suspense>
        {open && (
          <WindowDialog
            title={title}
            onClose={() => setOpen(false)}
            onPlay={() => {
              setOpen(false);
              setPlays(true);
            }}
          />
        )}
      </Suspense>
      <Suspense>{plays && <PlayBar onClose={() => setPlays(false)} />}</Suspense>
    </>
  );
}

import { store, useApp } from "../state/store.ts";
import { useWords } from "../state/useWords.ts";
import { Notice } from "./Notice.tsx";

/**
 * A part of the page did not come, or something in it broke down, whichever. A modal dialog has one of its own, since what
 * lies behind it can be neither read nor pressed.
 */
export function Trouble() {
  const { states } = useWords().messages;
  const lostPart = useApp((state) => state.lostPart);
  const failed = useApp((state) => state.failed);
  if (!lostPart && !failed) return null;
  return (
    <Notice role="alert">
      <p>{lostPart ? states.lostPart : states.failed}</p>
      <button type="button" onClick={() => location.reload()}>
        {states.reload}
      </button>
      {!lostPart && (
        <button type="button" onClick={() => store.setState({ failed: false })}>
          {states.dismiss}
        </button>
      )}
    </Notice>
  );
}

import { askFolderAgain } from "../../state/folderQuestions.ts";
import type { OpenFolder } from "../../state/session.ts";
import { useWords } from "../../state/useWords.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { faultInWords } from "../../words/faultInWords.ts";
import { folderWords } from "../../words/laterWords.ts";

/** Says why the view cannot show single events of a prepared folder. */
export function FolderNotice({ refused }: { readonly refused: NonNullable<OpenFolder["refused"]> }) {
  const words = useWords();
  const say = folderWords(words);
  if (refused.kind === "too-many") {
    return (
      <Notice role="status">
        <p>{say.tooMany(refused.events, refused.most)}</p>
      </Notice>
    );
  }
  return (
    <Notice role="alert">
      <p>
        {say.failed} {refused.faults.map((fault) => faultInWords(words, fault)).join(" ")}
      </p>
      <button type="button" onClick={askFolderAgain}>
        {say.again}
      </button>
    </Notice>
  );
}

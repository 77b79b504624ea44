import { askAgain } from "../../state/askInTasks.ts";
import type { Refused } from "../../state/source.ts";
import { useWords } from "../../state/useDerived.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { faultInWords } from "../../words/faultInWords.ts";
import { folderWords } from "../../words/laterWords.ts";

/** Says why the view cannot show events that it asks for. */
export function FolderNotice({ refused }: { readonly refused: Refused }) {
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
      <button type="button" onClick={askAgain}>
        {say.again}
      </button>
    </Notice>
  );
}

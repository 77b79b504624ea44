import type { Answers } from "../../load/loadOutcome.ts";
import { store } from "../../state/store.ts";
import { remember, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/**
 * Reads a source again with answers, which are remembered for its file. If it is open, it keeps its view as far as
 * possible.
 */
export function openAgain(source: Source, answers: Answers): void {
  const { file } = source;
  if (file) remember(file, answers);
  const { session, view } = store.getState();
  // A correction of the open dataset makes no entry in the history.
  const isOpen = file !== null && session.file === file;
  const again: Source = isOpen
    ? {
        ...source,
        enter: (digest, said) => {
          const { asked } = source.enter(digest, said);
          return { asked: { ...asked, view: { ...view, data: asked.view.data } }, mode: "replace" };
        },
      }
    : source;
  void openSource(again, answers);
}

import { type RefObject, useEffect, useRef } from "react";
import { useWords } from "../../state/useWords.ts";
import { DropTarget } from "../../widgets/DropTarget.tsx";
import { isTyping } from "../../widgets/isTyping.ts";
import { ownFileWords } from "../../words/laterWords.ts";
import { expectFile, expectNoFile, openFile, openFiles, openPasted } from "../opening/openOwnFile.ts";
import { openDropped } from "../opening/watchedFile.ts";
import styles from "./OpenFile.module.css";

/** A text is taken for data, not for words to search for, from so many lines or one opening bracket on. */
const looksLikeData = (text: string): boolean => /^\s*[[{<]/.test(text) || text.trim().split("\n").length > 2;

/**
 * The ways in for a file of one's own that need no dialog: the file input, always in the document, dropping on the page,
 * and pasting. Where no menu and no dialog give it their button (`input`), it has its own.
 */
export function OpenFile(props: { readonly input?: RefObject<HTMLInputElement | null> }) {
  const words = useWords();
  const { open } = words.messages;
  const say = ownFileWords(words);
  const ownInput = useRef<HTMLInputElement>(null);
  const input = props.input ?? ownInput;
  useEffect(() => {
    const field = input.current;
    // React hears of this event on dialogs alone.
    field?.addEventListener("cancel", expectNoFile);
    return () => field?.removeEventListener("cancel", expectNoFile);
  }, [input]);
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      if (files.length > 0) openFiles(files);
      else if (looksLikeData(text)) openPasted(text, say.pastedName);
    };
    window.addEventListener("paste", onPaste);
    return () => window.removeEventListener("paste", onPaste);
  }, [say]);
  return (
    <>
      <input
        ref={input}
        type="file"
        className={styles.input}
        tabIndex={-1}
        aria-label={say.choose}
        onClick={expectFile}
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file can be chosen again, after it was mended.
          event.target.value = "";
          if (file) openFile(file, file.name);
        }}
      />
      {props.input === undefined && (
        <p className={styles.alone}>
          <button type="button" onClick={() => ownInput.current?.click()}>
            {open.menu}
          </button>
        </p>
      )}
      <DropTarget onFiles={openDropped}>{say.drop}</DropTarget>
    </>
  );
}

import { useEffect, useState } from "react";
import styles from "./DropTarget.module.css";

/** What is dropped; a folder among it stands in `entries` alone. */
export type OnFiles = (files: readonly File[], entries: readonly FileSystemEntry[]) => void;

/** Takes files that are dropped anywhere on the page, and says so while one is held over it; `onFiles` stays the same. */
export function DropTarget(props: { readonly onFiles: OnFiles; readonly children: string }) {
  const isOver = useFileDrop(props.onFiles);
  return isOver && <div className={styles.drop}>{props.children}</div>;
}

/** Answers whether a file is held over the page. */
function useFileDrop(onFiles: OnFiles): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      // Without this the browser would go to the file.
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      // They are gone when the event is over.
      const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? []);
      onFiles(files, entries);
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [onFiles]);
  return isOver;
}

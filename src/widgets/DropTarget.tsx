import { useEffect, useState } from "react";
import styles from "./DropTarget.module.css";

/** Takes a file that is dropped anywhere on the page, and says so while one is held over it; `onFile` stays the same. */
export function DropTarget(props: { readonly onFile: (file: File) => void; readonly children: string }) {
  const isOver = useFileDrop(props.onFile);
  return isOver && <div className={styles.drop}>{props.children}</div>;
}

/** Answers whether a file is held over the page. */
function useFileDrop(onFile: (file: File) => void): boolean {
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
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      onFile(file);
    };
    window.addEventListener("dragover", onDragOver);
    window.addEventListener("dragleave", onDragLeave);
    window.addEventListener("drop", onDrop);
    return () => {
      window.removeEventListener("dragover", onDragOver);
      window.removeEventListener("dragleave", onDragLeave);
      window.removeEventListener("drop", onDrop);
    };
  }, [onFile]);
  return isOver;
}

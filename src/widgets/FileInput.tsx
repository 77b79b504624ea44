import type { ComponentProps } from "react";
import { useEffect, useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./FileInput.module.css";

/** An invisible file input, because browsers label a visible one in their own language. */
export function FileInput(
  props: Omit<ComponentProps<"input">, "className" | "type" | "onChange"> & {
    readonly onFile: (file: File) => void;
  },
) {
  const { onFile, ...rest } = props;
  return (
    <input
      {...rest}
      type="file"
      data-unseen=""
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        // If the field kept its value, the browser would report no change when the reader chooses the same file again.
        target.value = "";
        if (file) onFile(file);
      }}
    />
  );
}

/** The folder has a story with its pictures, or is a prepared folder. */
export function FolderButton(props: {
  readonly onFiles: (files: readonly File[]) => void;
  readonly children: string;
}) {
  const choose = () => {
    // The input stays outside of the document, which already has an input for files.
    const input = document.createElement("input");
    input.type = "file";
    input.webkitdirectory = true;
    input.onchange = () => props.onFiles([...(input.files ?? [])]);
    input.click();
  };
  return <Button onClick={choose}>{props.children}</Button>;
}

/** Browsers allow access to `items` only during this call. */
type OnFiles = (files: readonly File[], items: readonly DataTransferItem[]) => void;

/** `onFiles` must be the same function at every render. */
export function DropTarget(props: { readonly onFiles: OnFiles; readonly children: string }) {
  const isOver = useFileDrop(props.onFiles);
  return isOver && <div className={styles.drop}>{props.children}</div>;
}

function useFileDrop(onFiles: OnFiles): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      // Otherwise the browser would open the file in place of the page.
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
      onFiles(files, [...(event.dataTransfer?.items ?? [])]);
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

import type { ComponentProps } from "react";
import { useState } from "react";
import { Button } from "./Button.tsx";
import styles from "./FileInput.module.css";
import { useWindowEvent } from "./useWindowEvent.ts";

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

/** Lets the reader choose a folder: a story with its pictures, or a prepared folder. */
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

export function DropTarget(props: {
  /** Browsers allow access to `items` only during this call. */
  readonly onFiles: (files: readonly File[], items: readonly DataTransferItem[]) => void;
  readonly children: string;
}) {
  const [isOver, setOver] = useState(false);
  useWindowEvent("dragover", (event) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // Otherwise the browser would open the file in place of the page.
    event.preventDefault();
    setOver(true);
  });
  useWindowEvent("dragleave", ({ relatedTarget }) => {
    if (relatedTarget === null) setOver(false);
  });
  useWindowEvent("drop", (event) => {
    setOver(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    props.onFiles(files, [...(event.dataTransfer?.items ?? [])]);
  });
  return isOver && <div className={styles.drop}>{props.children}</div>;
}

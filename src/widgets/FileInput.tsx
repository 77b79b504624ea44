import type { ComponentProps } from "react";
import styles from "./FileInput.module.css";

/** A file input without its own text, which browsers write in their language. A label or a button opens it. */
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
      className={styles.input}
      onChange={({ target }) => {
        const [file] = target.files ?? [];
        // Without this the browser reports no change when the same file is chosen again.
        target.value = "";
        if (file) onFile(file);
      }}
    />
  );
}

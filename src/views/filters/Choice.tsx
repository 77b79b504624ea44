import type { ComponentProps } from "react";
import styles from "./Choice.module.css";

/** A radio button or a check box before its name, in a line of its own. */
export function Choice(
  props: Pick<ComponentProps<"input">, "name" | "checked" | "title"> & {
    readonly type: "radio" | "checkbox";
    readonly onChoose: () => void;
    readonly children: string;
  },
) {
  const { title, onChoose, children, ...input } = props;
  return (
    <label className={styles.choice} title={title}>
      <input {...input} aria-description={title} onChange={onChoose} />
      {children}
    </label>
  );
}

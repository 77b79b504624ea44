import { type ComponentProps, useId } from "react";
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
  const id = useId();
  return (
    <label htmlFor={id} className={styles.choice} title={title}>
      <Box {...input} id={id} aria-description={title} onChange={onChoose} />
      {children}
    </label>
  );
}

/** What is pressed of a choice, in the colours of the page. */
export const Box = (props: Omit<ComponentProps<"input">, "className">) => (
  <input {...props} className={styles.box} />
);

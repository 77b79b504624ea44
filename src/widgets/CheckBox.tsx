import type { ComponentProps } from "react";
import styles from "./CheckBox.module.css";

/** A check box or radio button of 14 px, for rows of small text. */
export function CheckBox(props: Omit<ComponentProps<"input">, "className">) {
  return <input type="checkbox" {...props} className={styles.box} />;
}

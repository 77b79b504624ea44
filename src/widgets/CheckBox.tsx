import type { ComponentProps } from "react";
import styles from "./CheckBox.module.css";

export function CheckBox(props: Omit<ComponentProps<"input">, "className">) {
  return <input type="checkbox" {...props} className={styles.box} />;
}

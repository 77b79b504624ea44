import type { ComponentProps } from "react";
import styles from "./VisuallyHidden.module.css";

/** A text for the ear only. */
export function VisuallyHidden(props: Omit<ComponentProps<"div">, "className">) {
  return <div {...props} className={styles.hidden} />;
}

import type { ComponentProps } from "react";
import styles from "./VisuallyHidden.module.css";

export function VisuallyHidden(props: Omit<ComponentProps<"div">, "className">) {
  return <div {...props} className={styles.hidden} />;
}

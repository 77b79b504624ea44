import type { ReactNode } from "react";
import styles from "./detail.module.css";

/** One part of the details under its name. */
export function DetailSection(props: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.section}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </div>
  );
}

import type { ReactNode } from "react";
import styles from "./Notice.module.css";

/** A line across the page: a text, and what one can do about it at its end. */
export function Notice(props: { readonly role?: "status" | "alert"; readonly children: ReactNode }) {
  return (
    <div className={styles.notice} role={props.role}>
      {props.children}
    </div>
  );
}

/** A line across the page that opens to a list; the line itself is spoken. */
export function ListNotice(props: { readonly summary: string; readonly children: ReactNode }) {
  return (
    <details className={styles.list}>
      <summary>
        <span role="status">{props.summary}</span>
      </summary>
      {props.children}
    </details>
  );
}

import type { ReactNode, Ref } from "react";
import styles from "./DetailSection.module.css";

/** The column of the details. Its parts adapt to its width. */
export function DetailColumn(props: { readonly ref?: Ref<HTMLDivElement>; readonly children: ReactNode }) {
  return (
    <div ref={props.ref} className={styles.column}>
      {props.children}
    </div>
  );
}

/**
 * A part of the details with a heading. `level` of the heading: 2 where the headline is that of the page. `aside` follows
 * the heading.
 */
export function DetailSection(props: {
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const Heading = props.level === 2 ? "h2" : "h3";
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <Heading className={styles.title}>{props.title}</Heading>
        {props.aside}
      </div>
      {props.children}
    </div>
  );
}

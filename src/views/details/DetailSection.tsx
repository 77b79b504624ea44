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

/** A named part of the details, with a heading of this level. `isFolded`: only the name is visible. */
export function DetailSection(props: {
  readonly title: ReactNode;
  readonly level?: 2 | 3;
  readonly aside?: ReactNode;
  readonly isFolded?: boolean;
  readonly children: ReactNode;
}) {
  const Heading = props.level === 2 ? "h2" : "h3";
  const head = (
    <>
      <Heading className={styles.title}>{props.title}</Heading>
      {props.aside}
    </>
  );
  if (props.isFolded)
    return (
      <details className={styles.folded}>
        <summary className={styles.summary}>{head}</summary>
        {props.children}
      </details>
    );
  return (
    <div className={styles.section}>
      <div className={styles.head}>{head}</div>
      {props.children}
    </div>
  );
}

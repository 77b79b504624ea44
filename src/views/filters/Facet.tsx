import { type ReactNode, useId } from "react";
import styles from "./Facet.module.css";

/** One group of choices under its name. */
export function Facet(props: {
  readonly title: string;
  /** Beside the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const id = useId();
  return (
    <fieldset aria-labelledby={id} className={styles.facet}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {props.title}
        </h2>
        {props.aside}
      </div>
      {props.children}
    </fieldset>
  );
}

/** The rows of a facet, or those of one group of them under its name. */
export function FacetRows(props: { readonly title?: string | null; readonly children: ReactNode }) {
  return (
    <>
      {props.title ? <h3 className={styles.group}>{props.title}</h3> : null}
      <ul className={styles.rows}>{props.children}</ul>
    </>
  );
}

/** What there is to say of rows that are not shown. */
export function FacetNote(props: { readonly children: string }) {
  return <p className={styles.note}>{props.children}</p>;
}

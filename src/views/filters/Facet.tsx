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

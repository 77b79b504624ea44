import type { ComponentProps } from "react";
import { Reference } from "./Reference.tsx";
import styles from "./RowLink.module.css";

/**
 * What a row of a list or a table leads to: the whole row can be pressed. The row must be placed (`position: relative`), and
 * what else can be pressed in it stand above.
 */
export const RowLink = (props: Omit<ComponentProps<typeof Reference>, "className">) => (
  <Reference {...props} className={styles.link} />
);

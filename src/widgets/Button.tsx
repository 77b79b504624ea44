import type { ComponentProps, ReactNode } from "react";
import styles from "./Button.module.css";

/** A button that does not send a form. To send one, write `<button type="submit">`. */
export const Button = (props: ComponentProps<"button">) => <button type="button" {...props} />;

export function IconButton({
  label,
  size = "control",
  children,
  ...rest
}: Omit<ComponentProps<"button">, "className" | "aria-label" | "title" | "type"> & {
  readonly label: string;
  /** The length of the sides: `control` as other controls, `small` for many in a row, `large` for fingers. */
  readonly size?: "small" | "control" | "large";
  readonly children: ReactNode;
}) {
  return (
    <Button {...rest} className={styles.button} data-size={size} aria-label={label} title={label}>
      {children}
    </Button>
  );
}

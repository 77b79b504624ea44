import { type ComponentProps, type ReactNode, useId } from "react";
import { hoverHandlers } from "../state/actions.ts";
import type { Hover } from "../state/store.ts";
import { useWords } from "../state/useDerived.ts";
import { formatNumber } from "../words/formatNumber.ts";
import styles from "./CheckBox.module.css";

export function CheckBox(props: Omit<ComponentProps<"input">, "className">) {
  return <input type="checkbox" {...props} className={styles.box} />;
}

/**
 * A check box with its label for a value to filter by, in a filter or at a lane:
 *
 *     [✓] ● name of the value      ▬▬▬ 14
 *
 * Its accessible name is the name alone. The count, which changes with every filter, is its description.
 */
export function CountedBox(props: {
  readonly name: string;
  /** The language of the name, if it differs from the language of the interface. */
  readonly language?: string | undefined;
  /** The tooltip, which says what the value means. By default it is the name, which may be cut on screen. */
  readonly hint?: string | undefined;
  readonly mark?: ReactNode;
  /** The number of events that would count if the value were chosen. */
  readonly count?: number | undefined;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly className: string | undefined;
  readonly hover?: Hover | undefined;
  /** The name of the radio group. Without it this is a check box. */
  readonly radio?: string | undefined;
  /** The accessible description, instead of the number of events. */
  readonly description?: string | undefined;
  /** Precedes the count. */
  readonly bar?: ReactNode;
  /** Follows the count. */
  readonly children?: ReactNode;
  /** Whether the check box is left out, because it is in another place. Mark, name and count stay. */
  readonly isLegend?: boolean;
}) {
  const { name, language, hint, mark, count, checked, onToggle, radio, hover, bar, children } = props;
  const words = useWords();
  const id = useId();
  const { description = count === undefined ? hint : words.messages.counts.events(count) } = props;
  const around = {
    className: `${styles.counted} ${props.className}`,
    title: hint ?? name,
    "data-empty": count === 0 ? "" : undefined,
  };
  const number = count === undefined ? "" : formatNumber(words, count);
  if (props.isLegend)
    return (
      <span {...around}>
        {mark}
        {name}{" "}
        <span className={styles.count} data-count="">
          {number}
        </span>
        {children}
      </span>
    );
  return (
    <label htmlFor={`${id}-box`} {...around} {...(hover ? hoverHandlers(hover) : {})}>
      <CheckBox
        id={`${id}-box`}
        type={radio === undefined ? "checkbox" : "radio"}
        name={radio}
        checked={checked}
        onChange={onToggle}
        aria-labelledby={id}
        aria-description={description}
      />
      {mark}
      <span id={id} className={styles.name} dir="auto" lang={language}>
        {name}
      </span>
      {bar}
      {number !== "" && (
        <span className={styles.count} data-count="" aria-hidden="true">
          {number}
        </span>
      )}
      {children}
    </label>
  );
}

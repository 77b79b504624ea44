import { type CSSProperties, type ReactNode, useId } from "react";
import { hoverHandlers } from "../../state/actions.ts";
import type { Hover } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { Box } from "./Choice.tsx";
import styles from "./FacetRow.module.css";

/**
 * One value of a facet:
 *
 *     [✓] ● name of the value      ▬▬▬ 14
 *
 * Its accessible name is the name alone; the count, which changes with every filter, describes it.
 */
export function FacetRow(props: {
  readonly name: string;
  /** Of the name, where it is not the interface's. */
  readonly language?: string | undefined;
  /** What the value means, said when the pointer rests on the row; the name unless given, since that may be cut. */
  readonly hint?: string;
  readonly mark?: ReactNode;
  /** Events there would be with this value chosen. */
  readonly count: number;
  /** The count as a share of the highest, 0 to 1, drawn as a bar. */
  readonly share?: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
  /** A long name takes two lines before it is cut. */
  readonly wraps?: boolean;
  readonly hover?: NonNullable<Hover>;
}) {
  const { name, language, hint, mark, count, share, checked, onToggle, wraps, hover } = props;
  const words = useWords();
  const id = useId();
  const bar: CSSProperties & { readonly "--share"?: number } =
    share === undefined ? {} : { "--share": share };
  return (
    <li>
      <label
        htmlFor={`${id}-box`}
        className={styles.row}
        title={hint ?? name}
        data-wraps={wraps ? "" : undefined}
        data-empty={count === 0 ? "" : undefined}
        {...(hover ? hoverHandlers(hover) : {})}
      >
        <Box
          id={`${id}-box`}
          type="checkbox"
          checked={checked}
          onChange={onToggle}
          aria-labelledby={id}
          aria-description={words.messages.counts.events(count)}
        />
        {mark}
        <span id={id} className={styles.name} dir="auto" lang={language}>
          {name}
        </span>
        {share === undefined ? null : <span className={styles.bar} style={bar} aria-hidden="true" />}
        <span className={styles.count} aria-hidden="true">
          {formatNumber(words, count)}
        </span>
      </label>
    </li>
  );
}

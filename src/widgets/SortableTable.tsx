import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import type { ReactNode } from "react";
import styles from "./SortableTable.module.css";

export type SortOrder<Column extends string> = { readonly by: Column; readonly isDescending: boolean };

/** A column by which rows can be sorted, or one of which there is only the name. */
export type TableHeading<Column extends string> =
  | { readonly sorts: true; readonly column: Column; readonly name: string; readonly isNumber?: boolean }
  | { readonly sorts: false; readonly name: string };

/** A table whose headings sort it. `more`: what stands below it when not all rows are shown. */
export function SortableTable<Column extends string>(props: {
  readonly caption: string;
  readonly headings: readonly TableHeading<Column>[];
  readonly order: SortOrder<Column>;
  readonly onSort: (by: Column) => void;
  readonly more: ReactNode;
  readonly className?: string | undefined;
  /** The rows. */
  readonly children: ReactNode;
}) {
  const { caption, headings, order, onSort, more, className = "", children } = props;
  return (
    <div className={`${styles.frame} ${className}`}>
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {headings.map((heading) =>
              !heading.sorts ? (
                <th key={heading.name} scope="col">
                  {heading.name}
                </th>
              ) : (
                <th
                  key={heading.column}
                  scope="col"
                  data-number={heading.isNumber ? "" : undefined}
                  aria-sort={
                    order.by === heading.column
                      ? order.isDescending
                        ? "descending"
                        : "ascending"
                      : undefined
                  }
                >
                  <button type="button" onClick={() => onSort(heading.column)}>
                    {heading.name}
                    {order.by !== heading.column ? null : order.isDescending ? (
                      <ArrowDown size={13} aria-hidden="true" />
                    ) : (
                      <ArrowUp size={13} aria-hidden="true" />
                    )}
                  </button>
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {more}
    </div>
  );
}

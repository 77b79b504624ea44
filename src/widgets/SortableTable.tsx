import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { type ReactNode, useMemo } from "react";
import { setOrder } from "../state/actions.ts";
import type { ORDER_COLUMNS } from "../state/address/viewState.ts";
import { useApp } from "../state/store.ts";
import { Button } from "./Button.tsx";
import styles from "./SortableTable.module.css";
import { VisuallyHidden } from "./VisuallyHidden.tsx";

type Column = (typeof ORDER_COLUMNS)[number];

type SortOrder<C extends Column> = { readonly by: C; readonly isDescending: boolean };

/** The order comes from the address, otherwise from `own`. A second press on a heading reverses the order. */
export function useTableOrder<C extends Column>(
  columns: readonly C[],
  own: SortOrder<C>,
  firstDescends?: Readonly<Record<C, boolean>>,
) {
  const asked = useApp(({ view }) => view.order);
  const by = columns.find((column) => column === asked.replace("-", ""));
  const isDescending = by === undefined ? own.isDescending : asked.startsWith("-");
  const order = useMemo(() => ({ by: by ?? own.by, isDescending }), [by, own.by, isDescending]);
  const onSort = (pressed: C) => {
    const turned = order.by === pressed ? !order.isDescending : (firstDescends?.[pressed] ?? false);
    const isOwn = pressed === own.by && turned === own.isDescending;
    setOrder(isOwn ? "" : `${turned ? "-" : ""}${pressed}`);
  };
  return { order, onSort };
}

type TableHeading<C extends Column> =
  | { readonly sorts: true; readonly column: C; readonly name: string; readonly isNumber?: boolean }
  | { readonly sorts: false; readonly name: string; readonly below?: ReactNode };

export function SortableTable<C extends Column>(props: {
  readonly caption: string;
  readonly headings: readonly TableHeading<C>[];
  readonly order: SortOrder<C>;
  /** Undefined on paper, where headings are plain names. */
  readonly onSort: ((by: C) => void) | undefined;
  readonly more: ReactNode;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const { caption, headings, order, onSort, more, className = "", children } = props;
  const direction = order.isDescending ? "descending" : "ascending";
  const Arrow = order.isDescending ? ArrowDown : ArrowUp;
  return (
    <div className={`${styles.frame} ${className}`}>
      <table className={styles.table}>
        <caption>
          <VisuallyHidden>{caption}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            {headings.map((heading) => (
              <th
                key={heading.sorts ? heading.column : heading.name}
                scope="col"
                data-number={heading.sorts && heading.isNumber ? "" : undefined}
                aria-sort={heading.sorts && onSort && order.by === heading.column ? direction : undefined}
              >
                {heading.sorts && onSort ? (
                  <Button data-bare="" onClick={() => onSort(heading.column)}>
                    {heading.name}
                    {order.by === heading.column && <Arrow size={13} aria-hidden="true" />}
                  </Button>
                ) : (
                  heading.name
                )}
                {!heading.sorts && heading.below}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {more}
    </div>
  );
}

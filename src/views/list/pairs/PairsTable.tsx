import { useMemo, useState } from "react";
import {
  countPairs,
  PAIR_COLUMNS,
  type PairColumn,
  type PairOrder,
  rankPairs,
} from "../../../query/network/rankPairs.ts";
import { windowDays } from "../../../state/address/windowDays.ts";
import { selectFilter, selectMask } from "../../../state/selectors/selectors.ts";
import { useApp } from "../../../state/store.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useFirst } from "../../../widgets/LongList.tsx";
import { SortableTable } from "../../../widgets/SortableTable.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { pairsWords } from "../../../words/laterWords.ts";
import { NothingMatches } from "../NothingMatches.tsx";
import { PairRow } from "./PairRow.tsx";
import styles from "./PairsTable.module.css";

const FIRST = 100;
/** Names and days ascend, numbers descend, when they are asked for first. */
const FIRST_DESCENDS: { readonly [C in PairColumn]: boolean } = {
  from: false,
  to: false,
  events: true,
  first: false,
  last: true,
};

/** Who did what to whom in the events that count, as a ranked table: the ties of the network without the picture. */
export function PairsTable() {
  const context = useDataContext();
  const { tables, words } = context;
  const say = pairsWords(words);
  const mask = useDerived(selectMask, "details");
  const { verbs } = useDerived(selectFilter);
  const view = useApp((state) => state.view);
  const days = windowDays(tables, view);
  const [order, setOrder] = useState<PairOrder>({ by: "events", isDescending: true });
  const counts = useMemo(() => countPairs(tables, mask, verbs), [tables, mask, verbs]);
  const ranked = useMemo(
    () => [...rankPairs(tables, counts, order, words.locale)],
    [tables, counts, order, words.locale],
  );
  const { shown, more } = useFirst(ranked, FIRST);
  if (!mask.includes(0)) return <NothingMatches />;
  if (ranked.length === 0) return <p className={styles.none}>{say.none}</p>;
  const press = (by: PairColumn) =>
    setOrder({ by, isDescending: order.by === by ? !order.isDescending : FIRST_DESCENDS[by] });
  const heading = (column: PairColumn) => ({
    sorts: true as const,
    column,
    name: say[column],
    isNumber: column === "events",
  });
  const [from, to, events, ...ends] = PAIR_COLUMNS;
  return (
    <SortableTable
      className={styles.pairs}
      caption={say.title}
      headings={[
        ...[from, to, events].map(heading),
        { sorts: false, name: say.verbs },
        ...ends.map(heading),
        { sorts: false, name: say.trend },
      ]}
      order={order}
      onSort={press}
      more={more}
    >
      {shown.map((tie) => (
        <PairRow key={tie} context={context} tie={tie} counts={counts} mask={mask} {...days} />
      ))}
    </SortableTable>
  );
}

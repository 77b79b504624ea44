import type { EventRow } from "../../../model/units.ts";
import { matches } from "../../../query/filter/filterMask.ts";
import { selectMask } from "../../../state/selectors.ts";
import { useDerived } from "../../../state/useDerived.ts";
import { useData } from "../../../widgets/Reference.tsx";
import { readingWords } from "../../../words/laterWords.ts";
import { DetailHeader } from "../DetailHeader.tsx";
import { EventArticle } from "./EventArticle.tsx";

export function EventDetail(props: {
  readonly row: EventRow;
  /** Whether the event is alone on the page, without a bar of actions. */
  readonly alone?: boolean;
}) {
  const { row, alone = false } = props;
  const { words } = useData();
  const isCounted = useDerived((state, open) => matches(selectMask(state, open), row));
  return (
    <EventArticle
      row={row}
      level={2}
      header={alone ? null : <DetailHeader row={row} />}
      note={isCounted ? undefined : readingWords(words).detail.outsideFilters}
    />
  );
}

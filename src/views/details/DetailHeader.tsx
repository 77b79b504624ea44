import ListFilter from "lucide-react/icons/list-filter";
import ListX from "lucide-react/icons/list-x";
import Share2 from "lucide-react/icons/share-2";
import X from "lucide-react/icons/x";
import { type ReactNode, useState } from "react";
import type { ActorId, EventRow } from "../../model/units.ts";
import { nextMatching, positionOf } from "../../query/time/eventOrder.ts";
import { clearSelection, stepEvent } from "../../state/actions.ts";
import { actorsOfView } from "../../state/address/viewState.ts";
import { filterByPair, toggleActor } from "../../state/filterActions.ts";
import { selectMask, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { detailWords } from "../../words/laterWords.ts";
import { BarIcon, DetailBar, EventSteps } from "./DetailBar.tsx";
import { ShareDialog } from "./ShareDialog.tsx";

/** The bar of the details in the app. The button that copies the link is in the header of the page. */
export function DetailHeader(props: {
  readonly row?: EventRow;
  /** The start of the bar if no event is shown. */
  readonly start?: ReactNode;
}) {
  const { row, start } = props;
  const details = detailWords(useWords());
  return (
    <DetailBar start={row === undefined ? start : <Steps row={row} />}>
      {row === undefined ? null : <ShareButton row={row} />}
      <BarIcon
        to={{
          button: {
            onClick: ({ currentTarget }) => {
              currentTarget.closest("aside")?.focus();
              clearSelection();
            },
          },
        }}
        name={details.close}
      >
        <X size={16} aria-hidden="true" />
      </BarIcon>
    </DetailBar>
  );
}

/** Leads to the previous and next event that counts. */
function Steps({ row }: { readonly row: EventRow }) {
  const words = useWords();
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  const position = positionOf(mask, row);
  const step = (direction: 1 | -1) => ({
    to: { button: { onClick: () => stepEvent(tables, row, direction) } },
    isPossible: nextMatching(mask, row, direction) !== undefined,
  });
  return (
    <EventSteps
      previous={step(-1)}
      next={step(1)}
      position={position ? words.messages.counts.of(position.index + 1, position.total) : ""}
    />
  );
}

function ShareButton(props: { readonly row: EventRow }) {
  const { share } = detailWords(useWords());
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <BarIcon to={{ button: { "aria-haspopup": "dialog", onClick: () => setOpen(true) } }} name={share}>
        <Share2 size={16} aria-hidden="true" />
      </BarIcon>
      {isOpen && <ShareDialog row={props.row} onClose={() => setOpen(false)} />}
    </>
  );
}

export function FilterByActor({ id, name }: { readonly id: ActorId; readonly name: string }) {
  const details = detailWords(useWords());
  const isFilter = useApp(({ view }) => actorsOfView(view).includes(id));
  const Icon = isFilter ? ListX : ListFilter;
  return (
    <BarIcon
      to={{ button: { onClick: () => toggleActor(id) } }}
      name={isFilter ? details.unfilter(name) : details.filterBy(name)}
    >
      <Icon size={16} aria-hidden="true" />
    </BarIcon>
  );
}

/** The button that filters by both ends of a selected tie. */
export function FilterByBoth(props: { readonly ids: readonly [ActorId, ActorId] }) {
  const details = detailWords(useWords());
  return (
    <BarIcon to={{ button: { onClick: () => filterByPair(...props.ids, true) } }} name={details.filterByBoth}>
      <ListFilter size={16} aria-hidden="true" />
    </BarIcon>
  );
}

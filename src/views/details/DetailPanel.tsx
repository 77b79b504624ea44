import { useEffect, useRef } from "react";
import { isCounted } from "../../model/tables/prepared.ts";
import { setHover } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { type Selection, selectSelection } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Counting } from "../../widgets/Counting.tsx";
import { ActorDetail } from "./actor/ActorDetail.tsx";
import { TieDetail } from "./actor/TieDetail.tsx";
import { Comparison } from "./Comparison.tsx";
import { CountedActors } from "./CountedActors.tsx";
import { DetailColumn } from "./DetailSection.tsx";
import { EventDetail } from "./event/EventDetail.tsx";
import { StoryDetail } from "./StoryDetail.tsx";

/** The selection in full. With nothing selected, the comparison of two windows, or the story itself. */
export function DetailPanel() {
  const selection = useDerived(selectSelection);
  const isComparing = useApp(({ view }) => view.compare !== null);
  const isOnlyCounted = useDerived(({ view }, tables) =>
    isCounted(tables.prepared, windowDays(tables, view)),
  );
  const panel = useRef<HTMLDivElement>(null);

  const isScrolled = useRef(false);

  useEffect(() => {
    const aside = panel.current?.closest("aside");
    const onScroll = () => {
      isScrolled.current = (aside?.scrollTop ?? 0) > 0;
    };
    aside?.addEventListener("scroll", onScroll, { passive: true });
    return () => aside?.removeEventListener("scroll", onScroll);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection is the reason, not an input.
  useEffect(() => {
    // Otherwise there is nothing to scroll, and asking would force a layout.
    if (isScrolled.current) panel.current?.closest("aside")?.scrollTo(0, 0);
    // The element under the pointer is gone, and no leave event comes for it.
    setHover(null);
  }, [selection, isComparing]);

  return (
    <DetailColumn ref={panel}>
      <Counting turn="details" />
      {selection === null && isComparing ? <Comparison /> : detailOf(selection, isOnlyCounted)}
    </DetailColumn>
  );
}

function detailOf(selection: Selection, isOnlyCounted: boolean) {
  if (isOnlyCounted && selection !== null && selection.kind !== "event") {
    return <CountedActors selection={selection} />;
  }
  switch (selection?.kind) {
    case undefined:
      return <StoryDetail />;
    case "event":
      return <EventDetail row={selection.row} />;
    case "actor":
      return <ActorDetail key={selection.row} actor={selection.row} />;
    case "tie":
      return (
        <TieDetail key={`${selection.one} ${selection.other}`} one={selection.one} other={selection.other} />
      );
  }
}

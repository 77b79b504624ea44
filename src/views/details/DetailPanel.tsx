import { Suspense, useEffect, useRef } from "react";
import { isCounted } from "../../model/tables/prepared.ts";
import { setHover } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { laterPart } from "../../state/laterPart.ts";
import { type Selection, selectSelection } from "../../state/selectors/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { Counting } from "../../widgets/Counting.tsx";
import { DetailColumn } from "./DetailSection.tsx";
import { StoryDetail } from "./StoryDetail.tsx";

const EventDetail = laterPart(async () => (await import("./event/EventDetail.tsx")).EventDetail, {
  isFirst: () => store.getState().session.asked.view.event !== null,
});
const ActorDetail = laterPart(async () => (await import("./actor/ActorDetail.tsx")).ActorDetail);
const TieDetail = laterPart(async () => (await import("./actor/TieDetail.tsx")).TieDetail);
const CountedActors = laterPart(async () => (await import("./folder/CountedActors.tsx")).CountedActors);
const Comparison = laterPart(async () => (await import("./compare/Comparison.tsx")).Comparison, {
  isFirst: () => store.getState().session.asked.view.compare !== null,
});

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
      <Suspense fallback={<Busy />}>
        {selection === null && isComparing ? <Comparison /> : detailOf(selection, isOnlyCounted)}
      </Suspense>
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

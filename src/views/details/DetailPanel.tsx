import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import X from "lucide-react/icons/x";
import { useEffect, useRef } from "react";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import { everyTie, tiesOfPair } from "../../query/network/actorTies.ts";
import { setCompare } from "../../state/actions.ts";
import { actorsOfView } from "../../state/address/viewState.ts";
import { setHover } from "../../state/changeView.ts";
import { type Comparison as Compared, selectComparison, swapWindows } from "../../state/comparison.ts";
import { toggleActor } from "../../state/filterActions.ts";
import { selectNetwork } from "../../state/networkSelectors.ts";
import { type Selection, selectHasRows, selectSelection, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Counting } from "../../widgets/Counting.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { WindowFields } from "../../widgets/WindowFields.tsx";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import { ActorDetail } from "./actor/ActorDetail.tsx";
import { TieDetail } from "./actor/TieDetail.tsx";
import { ComparisonTable } from "./ComparisonTable.tsx";
import { BarButton, DetailBar } from "./DetailBar.tsx";
import styles from "./DetailPanel.module.css";
import { DetailColumn, Headline, Paragraph } from "./DetailSection.tsx";
import { EventDetail } from "./event/EventDetail.tsx";
import { StoryDetail } from "./StoryDetail.tsx";

/** Shows the selection, otherwise the comparison of two windows, otherwise the story. */
export function DetailPanel() {
  const selection = useDerived(selectSelection);
  const isComparing = useApp(({ view }) => view.compare !== null);
  const hasRows = useDerived(selectHasRows);
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

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new selection triggers the effect, which does not read it.
  useEffect(() => {
    // `scrollTo` forces a layout, so an unscrolled panel does not call it.
    if (isScrolled.current) panel.current?.closest("aside")?.scrollTo(0, 0);
    // A removed element sends no leave event, so the hover ends here.
    setHover(null);
  }, [selection, isComparing]);

  return (
    <DetailColumn ref={panel}>
      <Counting turn="details" />
      {selection === null && isComparing ? <Comparison /> : detailOf(selection, hasRows)}
    </DetailColumn>
  );
}

function detailOf(selection: Selection, hasRows: boolean) {
  if (!hasRows && selection !== null && selection.kind !== "event") {
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

type Selected = Extract<Selection, { readonly kind: "actor" | "tie" }>;

/** Shows the number of events of actors or ties that a prepared folder only counts, and how to see these events. */
function CountedActors({ selection }: { readonly selection: Selected }) {
  const folder = exploringWords(useWords()).folder;
  const tables = useTables();
  const say = tables.coverage.asOf ? folder.engine : folder;
  const counts = useDerived(selectNetwork);
  const chosen = actorsOfView(useApp(({ view }) => view));
  const rows = selection.kind === "actor" ? [selection.row] : [...new Set([selection.one, selection.other])];
  return (
    <article>
      <Headline>{rows.map((row) => actorName(tables, row)).join(" · ")}</Headline>
      {selection.kind === "actor" ? (
        <Paragraph>
          {say.actor(actorName(tables, selection.row), at(counts.nodeEvents, selection.row))}
        </Paragraph>
      ) : (
        [...everyTie(tiesOfPair(tables, selection.one, selection.other))].map((tie) => {
          const { ends, undirected } = pairOfTie(tables, tie);
          const [one, other] = ends.map((row) => actorName(tables, row));
          return (
            <Paragraph key={tie}>
              {(undirected ? say.between : say.tie)(one ?? "", other ?? "", at(counts.tieEvents, tie))}
            </Paragraph>
          );
        })
      )}
      {rows
        .map((row) => ({ id: actorIdOf(tables, row), row }))
        .filter(({ id }) => !chosen.includes(id))
        .map(({ id, row }) => (
          <Button key={id} onClick={() => toggleActor(id)}>
            {folder.only(actorName(tables, row))}
          </Button>
        ))}
    </article>
  );
}

function Comparison() {
  const { words } = useData();
  const tables = useTables();
  const comparison: Compared | null = useDerived(selectComparison);
  const says = readingWords(words).play.comparison;
  if (comparison === null) return null;
  return (
    <article>
      <DetailBar
        start={
          <Button className={styles.swap} onClick={() => swapWindows(tables)}>
            <ArrowLeftRight size={16} aria-hidden="true" />
            {says.swap}
          </Button>
        }
      >
        <BarButton to={{ button: { onClick: () => setCompare(null) } }} name={says.close}>
          <X size={16} aria-hidden="true" />
        </BarButton>
      </DetailBar>
      <div className={styles.other} data-quiet="row">
        {says.other}
        <WindowFields isOther />
      </div>
      <ComparisonTable comparison={comparison} />
    </article>
  );
}

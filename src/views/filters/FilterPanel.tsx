import { Suspense, useEffect } from "react";
import { laterPart } from "../../state/laterPart.ts";
import { facetsAhead } from "../../state/selectors/facetSelectors.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { countAhead } from "../../state/takeTurns.ts";
import { useWords } from "../../state/useWords.ts";
import { Busy } from "../../widgets/Busy.tsx";
import { Counting } from "../../widgets/Counting.tsx";
import { ActionFacet } from "./ActionFacet.tsx";
import { ActorFacet } from "./ActorFacet.tsx";
import { ClockFacet } from "./ClockFacet.tsx";
import styles from "./FilterPanel.module.css";
import { KindFacet } from "./KindFacet.tsx";
import { SourceFacet } from "./SourceFacet.tsx";
import { StandingFacet } from "./StandingFacet.tsx";

const ActiveFilters = laterPart(async () => (await import("./ActiveFilters.tsx")).ActiveFilters, {
  isFirst: () => true,
});

const OwnFacets = laterPart(async () => (await import("./OwnFacets.tsx")).OwnFacets);

/** Who, what, how sure, and who says so: what is chosen here and the window decide what counts. */
export function FilterPanel() {
  const { panes } = useWords().messages;
  const { events, prepared } = useTables();
  useEffect(() => countAhead("filters", facetsAhead), []);
  const hasColumns = events.columns.length > 0;
  return (
    <section aria-label={panes.filters} className={styles.panel} tabIndex={-1}>
      <Counting turn="filters" />
      <Suspense fallback={<Busy />}>
        <ActiveFilters />
      </Suspense>
      <ActorFacet />
      {prepared === null && <ActionFacet />}
      <KindFacet />
      {hasColumns && (
        <Suspense fallback={<Busy />}>
          <OwnFacets />
        </Suspense>
      )}
      <StandingFacet />
      {prepared === null && <SourceFacet />}
      <ClockFacet />
    </section>
  );
}

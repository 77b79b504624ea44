import { useWords } from "../../state/useWords.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { ActorFacet } from "./ActorFacet.tsx";
import styles from "./FilterPanel.module.css";
import { KindFacet } from "./KindFacet.tsx";
import { SourceFacet } from "./SourceFacet.tsx";
import { StandingFacet } from "./StandingFacet.tsx";

/** Who, what, how sure, and who says so: what is chosen here and the window decide what counts. */
export function FilterPanel() {
  const { panes } = useWords().messages;
  return (
    <section aria-label={panes.filters} className={styles.panel} tabIndex={-1}>
      <ActiveFilters />
      <ActorFacet />
      <KindFacet />
      <StandingFacet />
      <SourceFacet />
    </section>
  );
}

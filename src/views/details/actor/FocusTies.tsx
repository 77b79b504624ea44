import { useMemo } from "react";
import { at } from "../../../model/columns.ts";
import { textAt } from "../../../model/textColumn.ts";
import { type ActorRow, actorRow } from "../../../model/units.ts";
import {
  selectNetwork,
  selectRejects,
  selectSelection,
  useDerived,
  useTables,
} from "../../../state/selectors.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { ActorPills } from "../../../widgets/Pills.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { actorDeeds, strongestTies } from "./actorDeeds.ts";
import styles from "./FocusTies.module.css";
import { StrongestTies } from "./StrongestTies.tsx";

const MOST_TIES = 8;
const MOST_ACTORS = 6;

/** Above a narrow network: the ties of the chosen actor as text, or the busiest actors to choose from. */
export function FocusTies() {
  const context = useDataContext();
  const { network } = context.words.messages;
  const selection = useDerived(selectSelection);
  const { nodeEvents } = useDerived(selectNetwork);
  const busiest = useMemo(() => busiestActors(nodeEvents, MOST_ACTORS), [nodeEvents]);
  return (
    <div className={styles.ties}>
      {selection?.kind === "actor" ? (
        <>
          <h2 className={styles.name}>
            <DataText context={context} text={textAt(context.tables.actors.names, selection.row)} />
          </h2>
          <TiesOf actor={selection.row} />
        </>
      ) : (
        <>
          <h2 className={styles.busiest}>{network.busiest}</h2>
          <ActorPills context={context} actors={busiest} />
        </>
      )}
    </div>
  );
}

function TiesOf(props: { readonly actor: ActorRow }) {
  const { actor } = props;
  const tables = useTables();
  const rejects = useDerived(selectRejects);
  const ties = useMemo(
    () => strongestTies(actorDeeds(tables, rejects, actor), actor, MOST_TIES),
    [tables, rejects, actor],
  );
  return <StrongestTies actor={actor} ties={ties} />;
}

function busiestActors(nodeEvents: Uint32Array, most: number): readonly ActorRow[] {
  return [...nodeEvents.keys()]
    .filter((row) => at(nodeEvents, row) > 0)
    .sort((a, b) => at(nodeEvents, b) - at(nodeEvents, a) || a - b)
    .slice(0, most)
    .map(actorRow);
}

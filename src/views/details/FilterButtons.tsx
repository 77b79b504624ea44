import ListFilter from "lucide-react/icons/list-filter";
import type { ActorId } from "../../model/units.ts";
import { filterByAll, toggleFacet } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./FilterButtons.module.css";

/** From a selected actor to a filter, and back, in one press. */
export function FilterByActor(props: { readonly id: ActorId; readonly name: string }) {
  const { id, name } = props;
  const { details } = useWords().messages;
  const isFilter = useApp(({ view }) => view.actor.includes(id));
  return (
    <button type="button" className={styles.filter} onClick={() => toggleFacet("actor", id)}>
      <ListFilter size={15} aria-hidden="true" />
      {isFilter ? details.unfilter(name) : details.filterBy(name)}
    </button>
  );
}

/** From a selected tie to the events in which both of its ends take part. */
export function FilterByBoth(props: { readonly ids: readonly [ActorId, ActorId] }) {
  const { details } = useWords().messages;
  return (
    <button type="button" className={styles.filter} onClick={() => filterByAll(props.ids)}>
      <ListFilter size={15} aria-hidden="true" />
      {details.filterByBoth}
    </button>
  );
}

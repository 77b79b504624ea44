import ListFilter from "lucide-react/icons/list-filter";
import ListX from "lucide-react/icons/list-x";
import type { ActorId } from "../../model/units.ts";
import { filterByAll, toggleFacet } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { detailWords } from "../../words/laterWords.ts";
import { BarIcon } from "./DetailBar.tsx";

/** Filters by a selected actor, or stops doing so, in one press. */
export function FilterByActor(props: { readonly id: ActorId; readonly name: string }) {
  const { id, name } = props;
  const details = detailWords(useWords());
  const isFilter = useApp(({ view }) => view.actor.includes(id));
  const Icon = isFilter ? ListX : ListFilter;
  return (
    <BarIcon
      to={{ button: { onClick: () => toggleFacet("actor", id) } }}
      name={isFilter ? details.unfilter(name) : details.filterBy(name)}
    >
      <Icon size={16} aria-hidden="true" />
    </BarIcon>
  );
}

/** Filters by both ends of a selected tie. */
export function FilterByBoth(props: { readonly ids: readonly [ActorId, ActorId] }) {
  const details = detailWords(useWords());
  return (
    <BarIcon to={{ button: { onClick: () => filterByAll(props.ids) } }} name={details.filterByBoth}>
      <ListFilter size={16} aria-hidden="true" />
    </BarIcon>
  );
}

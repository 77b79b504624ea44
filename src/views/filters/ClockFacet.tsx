import { useId } from "react";
import { setClock } from "../../state/actions.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { CLOCKS } from "../../state/viewState.ts";
import { clockWords } from "../../words/laterWords.ts";
import { Choice } from "./Choice.tsx";
import { Facet } from "./Facet.tsx";

/** At which day events stand; for a story in which some became public later than they happened. */
export function ClockFacet() {
  const isOffered = useApp(({ session }) => Boolean(session.opened?.byKnown));
  const chosen = useApp(({ view }) => view.clock);
  const { title, names } = clockWords(useWords());
  const group = useId();
  if (!isOffered) return null;
  return (
    <Facet title={title}>
      {CLOCKS.map((clock) => (
        <Choice
          key={clock}
          type="radio"
          name={group}
          checked={clock === chosen}
          onChoose={() => setClock(clock)}
        >
          {names[clock]}
        </Choice>
      ))}
    </Facet>
  );
}

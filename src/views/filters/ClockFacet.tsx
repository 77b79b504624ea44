import { useId } from "react";
import type { Tables } from "../../model/tables/tables.ts";
import { setClock } from "../../state/actions.ts";
import { CLOCKS, type Clock } from "../../state/address/viewState.ts";
import { useApp } from "../../state/store.ts";
import { type OwnPart, ownPart } from "../../state/tableParts.ts";
import { useWords } from "../../state/useWords.ts";
import { clockWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { Choice } from "./Choice.tsx";
import { Facet } from "./Facet.tsx";

/** More are not offered, but for the one that a link has chosen. */
const MOST_COLUMNS = 12;

/** At which day events stand; for a story in which some became public later than they happened, or that has other dates. */
export function ClockFacet() {
  const opened = useApp(({ session }) => session.opened);
  const own = useApp(ownPart.of);
  const chosen = useApp(({ view }) => view.clock);
  const words = useWords();
  const group = useId();
  const offered = opened ? clocksOf(opened, own, chosen, words) : [];
  if (offered.length < 2) return null;
  return (
    <Facet title={clockWords(words).title}>
      {offered.map(({ clock, name, hint }) => (
        <Choice
          key={clock}
          type="radio"
          name={group}
          title={hint}
          checked={clock === chosen}
          onChoose={() => setClock(clock)}
        >
          {name}
        </Choice>
      ))}
    </Facet>
  );
}

type Offered = { readonly clock: Clock; readonly name: string; readonly hint?: string };

function clocksOf(tables: Tables, own: OwnPart | null, chosen: Clock, words: Words): readonly Offered[] {
  const { names, dated } = clockWords(words);
  const columns = (own?.dateColumns(tables) ?? []).map(({ id, label, has }) => ({
    clock: `column:${id}` as const,
    name: visibleText(label),
    hint: dated(
      has.reduce((sum, one) => sum + one),
      has.length,
    ),
  }));
  return [
    ...CLOCKS.filter((clock) => clock === "happened" || tables.byKnown).map((clock) => ({
      clock,
      name: names[clock],
    })),
    ...columns.filter(({ clock }, index) => index < MOST_COLUMNS || clock === chosen),
  ];
}

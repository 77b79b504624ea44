import { pairOfTie } from "../../model/tables/acts.ts";
import { at } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId } from "../../model/units.ts";
import { everyTie, tiesOfPair } from "../../query/network/actorTies.ts";
import { toggleFacet } from "../../state/actions.ts";
import { selectNetwork } from "../../state/selectors/networkSelectors.ts";
import { type Selection, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { visibleText } from "../../words/isolate.ts";
import { folderWords } from "../../words/laterWords.ts";
import { Headline, Paragraph } from "./Paragraph.tsx";

type Selected = Extract<Selection, { readonly kind: "actor" | "tie" }>;

/** An actor or a tie of a prepared folder of which the page holds only numbers: those numbers, and the way to its events. */
export function CountedActors({ selection }: { readonly selection: Selected }) {
  const say = folderWords(useWords());
  const tables = useTables();
  const counts = useDerived(selectNetwork);
  const chosen = useApp(({ view }) => view.actor);
  const rows = selection.kind === "actor" ? [selection.row] : [...new Set([selection.one, selection.other])];
  const nameOf = (row: number): string => visibleText(textAt(tables.actors.names, row));
  return (
    <article>
      <Headline>{rows.map(nameOf).join(" · ")}</Headline>
      {selection.kind === "actor" ? (
        <Paragraph>{say.actor(nameOf(selection.row), at(counts.nodeEvents, selection.row))}</Paragraph>
      ) : (
        [...everyTie(tiesOfPair(tables, selection.one, selection.other))].map((tie) => {
          const { ends, undirected } = pairOfTie(tables, tie);
          const [one, other] = ends.map(nameOf);
          return (
            <Paragraph key={tie}>
              {(undirected ? say.between : say.tie)(one ?? "", other ?? "", at(counts.tieEvents, tie))}
            </Paragraph>
          );
        })
      )}
      {rows
        .map((row) => ({ id: actorId(textAt(tables.actors.ids, row)), row }))
        .filter(({ id }) => !chosen.includes(id))
        .map(({ id, row }) => (
          <button key={id} type="button" onClick={() => toggleFacet("actor", id)}>
            {say.only(nameOf(row))}
          </button>
        ))}
    </article>
  );
}

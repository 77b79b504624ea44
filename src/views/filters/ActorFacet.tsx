import { useMemo, useState } from "react";
import { at } from "../../model/tables/columns.ts";
import { standInOf, standingActors } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, actorRow } from "../../model/units.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { selectFilter, useDerived, useTables } from "../../state/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { facetWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Facet, FacetNote, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { FinderField, RowsToggle } from "./FacetTools.tsx";
import { fewChoices, groupByKind, manyChoices, rowsWithWords } from "./facetChoices.ts";
import { MatchSwitch, PartSwitch } from "./MatchSwitch.tsx";
import { MembersSwitch } from "./MembersSwitch.tsx";

/** How many actors stand there before one asks for more. */
const FEW = 9;
/** A full bar stands for at least so many events, or one event would look like many. */
const FULL_BAR = 8;

export function ActorFacet() {
  const tables = useTables();
  const words = useWords();
  const { messages } = words;
  const say = facetWords(words);
  const counts = useFacets().by.actor;
  const chosen = useDerived(selectFilter).actors;
  const [text, setText] = useState("");
  const [expanded, setExpanded] = useState(false);

  const sought = text.trim() !== "";
  const found = useMemo(
    () =>
      sought ? withoutFolded(tables, rowsWithWords(tables.actors.searchTexts, text)) : standingRows(tables),
    [tables, text, sought],
  );
  const many = sought || expanded;
  const { rows, hidden } = many ? manyChoices(counts, found) : fewChoices(counts, chosen, FEW, found);
  const all = standingActors(tables);
  const groups = many ? groupByKind(tables.actors.kind, rows) : [{ kind: null, rows }];
  const most = Math.max(FULL_BAR, ...rows.map((row) => at(counts, row)));

  return (
    <Facet title={messages.filters.actors} aside={<MatchSwitch />}>
      <MembersSwitch />
      <PartSwitch />
      <FinderField label={say.findActor} text={text} onText={setText} />
      {sought && found?.length === 0 ? <FacetNote>{say.noActor(text.trim())}</FacetNote> : null}
      {groups.map((group) => (
        <FacetRows key={group.kind} title={group.kind && messages.actorKinds[group.kind].many}>
          {group.rows.map((row) => (
            <ActorRow
              key={row}
              row={row}
              count={at(counts, row)}
              most={most}
              checked={chosen.some((other) => other === row)}
            />
          ))}
        </FacetRows>
      ))}
      {many && hidden > 0 ? <FacetNote>{say.more(hidden)}</FacetNote> : null}
      {!sought && all > FEW ? (
        <RowsToggle all={say.allActors(all)} expanded={expanded} onExpanded={setExpanded} />
      ) : null}
    </Facet>
  );
}

/** In the place of those who are folded their bodies: who looks for a person finds where it is counted. */
const withoutFolded = (tables: Tables, rows: readonly number[]): number[] => [
  ...new Set(rows.map((row) => standInOf(tables, actorRow(row)))),
];

/** All actors that are counted by themselves; `undefined` where all of them are. */
const standingRows = (tables: Tables): readonly number[] | undefined =>
  tables.standIns === null ? undefined : withoutFolded(tables, [...tables.standIns.keys()]);

function ActorRow(props: {
  readonly row: number;
  readonly count: number;
  readonly most: number;
  readonly checked: boolean;
}) {
  const { row, count, most, checked } = props;
  const { ids, names } = useTables().actors;
  const language = useDataLanguage();
  const name = visibleText(textAt(names, row));
  return (
    <FacetRow
      name={name}
      language={language}
      hint={name}
      count={count}
      share={count / most}
      checked={checked}
      onToggle={() => toggleFacet("actor", actorId(textAt(ids, row)))}
      hover={{ kind: "actor", row: actorRow(row) }}
    />
  );
}

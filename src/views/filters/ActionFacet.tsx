import { useMemo, useState } from "react";
import { at, item } from "../../model/tables/columns.ts";
import { verbKey } from "../../model/tables/findRow.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectFilter, useDerived, useTables } from "../../state/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { facetWords, pairsWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { Facet, FacetNote, FacetRows } from "./Facet.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { FinderField, RowsToggle } from "./FacetTools.tsx";
import { fewChoices, manyChoices, rowsWithWords } from "./facetChoices.ts";

/** How many actions stand there before one asks for more. */
const FEW = 5;
/** Of fewer actions each is seen at once. */
const MANY = 12;

const verbTexts = memoLast(({ verbs }: Tables) => toTextColumn(verbs.map(foldText)));

/** What was done, however many different things that are: only tables of actions by the thousand repeat them. */
export function ActionFacet() {
  const tables = useTables();
  const words = useWords();
  const say = pairsWords(words);
  const language = useDataLanguage();
  const counts = useFacets().by.verb;
  const chosen = useDerived(selectFilter).verbs;
  const [text, setText] = useState("");
  const [expanded, setExpanded] = useState(false);
  const sought = text.trim() !== "";
  const found = useMemo(
    () => (sought ? rowsWithWords(verbTexts(tables), text) : undefined),
    [tables, text, sought],
  );
  const { verbs } = tables;
  if (!repeats(tables) && chosen.length === 0) return null;
  const many = sought || expanded || verbs.length <= MANY;
  const { rows, hidden } = many ? manyChoices(counts, found) : fewChoices(counts, chosen, FEW);
  return (
    <Facet title={say.actions}>
      {verbs.length > MANY && <FinderField label={say.findAction} text={text} onText={setText} />}
      {found?.length === 0 ? <FacetNote>{say.noAction(text.trim())}</FacetNote> : null}
      <FacetRows>
        {rows.map((row) => {
          const verb = item(verbs, row);
          const name = visibleText(verb);
          return (
            <FacetRow
              key={row}
              name={name}
              language={language}
              hint={name}
              count={at(counts, row)}
              checked={chosen.includes(row)}
              onToggle={() => toggleFacet("action", verbKey(verb))}
            />
          );
        })}
      </FacetRows>
      {many && hidden > 0 ? <FacetNote>{facetWords(words).more(hidden)}</FacetNote> : null}
      {!sought && verbs.length > MANY ? (
        <RowsToggle all={say.allActions(verbs.length)} expanded={expanded} onExpanded={setExpanded} />
      ) : null}
    </Facet>
  );
}

/** Whether actions are a list to choose from: in a story that is written every verb is another one. */
const repeats = memoLast(
  ({ verbs, events }: Tables) => verbs.length > 1 && verbs.length * 2 <= events.actions.verb.length,
);

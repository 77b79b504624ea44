import { at, item } from "../../model/tables/columns.ts";
import { repeatsVerbs, verbKey } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { foldText } from "../../model/tables/text/foldText.ts";
import { toTextColumn } from "../../model/tables/text/makeTextColumn.ts";
import { toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectFilter, useTables } from "../../state/selectors/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { pairsWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { FacetOfMany } from "./FacetOfMany.tsx";
import { FacetRow } from "./FacetRow.tsx";

/** How many actions stand there before one asks for more. */
const FEW = 5;
/** Of fewer actions each is seen at once. */
const MANY = 12;

const verbTexts = memoLast(({ verbs }: Tables) => toTextColumn(verbs.map(foldText)));

/** What was done, however many different things that are: only tables of actions by the thousand repeat them. */
export function ActionFacet() {
  const tables = useTables();
  const say = pairsWords(useWords());
  const language = useDataLanguage();
  const counts = useFacets().by.verb;
  const chosen = useDerived(selectFilter).verbs;
  const { verbs } = tables;
  if (!repeatsVerbs(tables) && chosen.length === 0) return null;
  return (
    <FacetOfMany
      title={say.actions}
      counts={counts}
      chosen={chosen}
      few={FEW}
      seenAtOnce={MANY}
      total={verbs.length}
      texts={() => verbTexts(tables)}
      say={{ find: say.findAction, none: say.noAction, all: say.allActions }}
      row={(row) => {
        const verb = item(verbs, row);
        const name = visibleText(verb);
        return (
          <FacetRow
            key={row}
            name={name}
            language={language}
            count={at(counts, row)}
            checked={chosen.includes(row)}
            onToggle={() => toggleFacet("action", verbKey(verb))}
          />
        );
      }}
    />
  );
}

import { useCallback, useId } from "react";
import { at } from "../../model/tables/columns.ts";
import { standInOf, standingActors } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import { actorId, actorRow } from "../../model/units.ts";
import { PARTS } from "../../query/filter/filter.ts";
import { setMatch, setMembers, setPart, toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/selectors/facetSelectors.ts";
import { selectFilter, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { members as english } from "../../words/en/timeline.ts";
import { facetWords, pairsWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import styles from "./ActorFacet.module.css";
import { Choice } from "./Choice.tsx";
import { FacetOfMany } from "./FacetOfMany.tsx";
import { FacetRow } from "./FacetRow.tsx";
import { groupByKind } from "./facetChoices.ts";

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
  const listed = useCallback(
    (found: readonly number[] | undefined) => (found ? withoutFolded(tables, found) : standingRows(tables)),
    [tables],
  );
  return (
    <FacetOfMany
      title={messages.filters.actors}
      aside={<MatchSwitch />}
      counts={counts}
      chosen={chosen}
      few={FEW}
      total={standingActors(tables)}
      texts={() => tables.actors.searchTexts}
      listed={listed}
      say={{ find: say.findActor, none: say.noActor, all: say.allActors }}
      groups={(rows) =>
        groupByKind(tables.actors.kind, rows).map((group) => ({
          title: messages.actorKinds[group.kind].many,
          rows: group.rows,
        }))
      }
      row={(row, shown) => (
        <ActorRow
          key={row}
          row={row}
          count={at(counts, row)}
          most={Math.max(FULL_BAR, ...shown.map((one) => at(counts, one)))}
          checked={chosen.some((other) => other === row)}
        />
      )}
    >
      <MembersSwitch />
      <PartSwitch />
    </FacetOfMany>
  );
}

/** Whether people are counted with the bodies that they belong to; for a story that says of some where they belong. */
function MembersSwitch() {
  const folded = useApp(({ session }) => session.opened?.folded);
  const isFolded = useApp(({ view }) => view.members === "folded");
  const { fold, hint } = useWords().later.timeline?.members ?? english;
  if (!folded) return null;
  return (
    <Choice
      type="checkbox"
      checked={isFolded}
      title={hint(folded.actors.count - standingActors(folded))}
      onChoose={() => setMembers(isFolded ? "open" : "folded")}
    >
      {fold}
    </Choice>
  );
}

/** In the place of those who are folded their bodies: who looks for a person finds where it is counted. */
const withoutFolded = (tables: Tables, rows: readonly number[]): number[] => [
  ...new Set(rows.map((row) => standInOf(tables, actorRow(row)))),
];

/** All actors that are counted by themselves; `undefined` where all of them are. */
const standingRows = (tables: Tables): readonly number[] | undefined =>
  tables.folding === null ? undefined : withoutFolded(tables, [...tables.folding.standIns.keys()]);

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
      count={count}
      share={count / most}
      checked={checked}
      onToggle={() => toggleFacet("actor", actorId(textAt(ids, row)))}
      hover={{ kind: "actor", row: actorRow(row) }}
    />
  );
}

/** Whether an event needs any or all of the chosen actors. */
function MatchSwitch() {
  const filters = facetWords(useWords());
  const match = useApp(({ view }) => view.match);
  const name = useId();
  return (
    <div role="radiogroup" aria-label={filters.match} className={styles.switch}>
      {(["any", "all"] as const).map((value) => (
        <label key={value} className={styles.choice} title={filters[`${value}Hint`]}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={match === value}
            aria-description={filters[`${value}Hint`]}
            onChange={() => setMatch(value)}
          />
          {filters[value]}
        </label>
      ))}
    </div>
  );
}

/** How the chosen actors take part: in any role, acting, acted upon. Nothing where nobody acts on anybody. */
function PartSwitch() {
  const { ties } = useTables();
  const say = pairsWords(useWords());
  const part = useApp(({ view }) => view.part);
  const name = useId();
  if (ties.count === 0) return null;
  return (
    <div role="radiogroup" aria-label={say.part} className={`${styles.switch} ${styles.whole}`}>
      {PARTS.map((value) => (
        <label key={value} className={styles.choice}>
          <input
            type="radio"
            name={name}
            className={styles.radio}
            checked={part === value}
            onChange={() => setPart(value)}
          />
          {say.parts[value]}
        </label>
      ))}
    </div>
  );
}

import { useCallback, useId } from "react";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { listOf } from "../../model/tables/columns.ts";
import { standInOf, standingActors } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type ActorId, actorRow } from "../../model/units.ts";
import { passesBut, REJECT_BIT } from "../../query/filter/filterMask.ts";
import { tiesOfPair } from "../../query/network/actorTies.ts";
import { setMembers } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { filterByPair, PARTS, setMatch, setPart, toggleActor } from "../../state/filterActions.ts";
import { selectFilter, selectMask, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDataLanguage, useDerived, useWords } from "../../state/useDerived.ts";
import { pairInWords } from "../../words/describeAct.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import styles from "./ActorFacet.module.css";
import { Facet, FacetRow, FacetRows } from "./Facet.tsx";
import { groupByKind } from "./facetChoices.ts";

export function ActorFacet() {
  const tables = useTables();
  const words = useWords();
  const language = useDataLanguage();
  const { messages } = words;
  const say = exploringWords(words).facets;
  const counts = useFacets().by.actor;
  const { actors, by, on } = useDerived(selectFilter);
  const chosen = [...new Set([...actors, ...by, ...on])];
  const isFolded = useApp(({ view }) => view.members === "folded");
  const listed = useCallback(
    (found: readonly number[] | undefined) => (found ? withoutFolded(tables, found) : standingRows(tables)),
    [tables],
  );
  const { names, kind } = tables.actors;
  return (
    <Facet
      title={messages.filters.actors}
      counts={counts}
      chosen={chosen}
      total={standingActors(tables)}
      few={6}
      valueOf={(row) => ({
        name: visibleText(textAt(names, row)),
        language,
        hover: { kind: "actor", row: actorRow(row) },
      })}
      toggle={(row) => toggleActor(actorIdOf(tables, row))}
      all={say.allActors}
      finder={{ label: say.findActor, none: say.noActor, texts: () => tables.actors.searchTexts }}
      listed={listed}
      groups={(rows) =>
        groupByKind(kind, rows).map((group) => ({
          title: exploringWords(words).actorKinds[group.kind].many,
          rows: group.rows,
        }))
      }
      fullBar={8}
      // Without acts, an actor has no role to choose, because only acts have doers and targets.
      underEach={(row) =>
        (tables.ties.count > 0 || by.length + on.length > 0) && (
          <RoleOfActor id={actorIdOf(tables, row)} name={visibleText(textAt(names, row))} />
        )
      }
      underChosen={
        chosen.length > 0 || isFolded ? (
          <HowActorsCount several={[actors, by, on].some(({ length }) => length > 1)} />
        ) : undefined
      }
    />
  );
}

/** Replaces each folded person by the organisation that stands in, so that a person's name finds the organisation. */
const withoutFolded = (tables: Tables, rows: readonly number[]): number[] => [
  ...new Set(rows.map((row) => standInOf(tables, actorRow(row)))),
];

/** All actors except people who are counted with an organisation (folded). Undefined if there are no such people. */
const standingRows = (tables: Tables): readonly number[] | undefined =>
  tables.folding === null ? undefined : withoutFolded(tables, [...tables.folding.standIns.keys()]);

function RoleOfActor({ id, name }: { readonly id: ActorId; readonly name: string }) {
  const say = exploringWords(useWords()).pairs;
  const view = useApp((state) => state.view);
  return (
    <div className={styles.sentence} data-quiet="row">
      <WordChoice
        label={`${say.part}: ${name}`}
        options={PARTS.map((part) => [part, say.parts[part], undefined] as const)}
        value={PARTS.find((part) => view[part].includes(id)) ?? "actor"}
        onChoose={(part) => setPart(id, part)}
      />
    </div>
  );
}

function HowActorsCount({ several }: { readonly several: boolean }) {
  const words = useWords();
  const say = exploringWords(words).facets;
  const { fold, hint } = exploringWords(words).members;
  const folded = useApp(({ session }) => session.opened?.folded);
  const { match, members } = useApp(({ view }) => view);
  const isFolded = members === "folded";
  return (
    <div className={styles.sentence} data-quiet="row">
      {(several || match === "all") && (
        <>
          <span aria-hidden="true">{say.match}</span>
          <WordChoice
            label={say.match}
            options={[
              ["any", say.any, say.anyHint],
              ["all", say.all, say.allHint],
            ]}
            value={match}
            onChoose={setMatch}
          />
        </>
      )}
      <EachOnTheOther />
      {folded && (
        <FacetRows>
          <FacetRow
            name={fold}
            hint={hint(folded.actors.count - standingActors(folded))}
            checked={isFolded}
            onToggle={() => setMembers(isFolded ? "open" : "folded")}
          />
        </FacetRows>
      )}
    </div>
  );
}

/**
 * If two actors are chosen in the same role, and both must be in an event, most readers look for the acts between the
 * two. So these acts are offered as filters.
 */
function EachOnTheOther() {
  const words = useWords();
  const tables = useTables();
  const mask = useDerived(selectMask, "filters");
  const { by, on, match } = useDerived(selectFilter, "filters");
  const [one, other, ...more] = by.length === 0 ? on : on.length === 0 ? by : [];
  if (match !== "all" || one === undefined || other === undefined || more.length > 0) return null;
  const passes = (row: number): boolean => passesBut(mask, row, REJECT_BIT.ends);
  const { out, into } = tiesOfPair(tables, one, other);
  return (
    <>
      <p>{exploringWords(words).pairs.asked}</p>
      <FacetRows>
        {[...out, ...into].map((tie) => {
          const pair = pairOfTie(tables, tie);
          const [from, to] = pair.ends.map((row) => actorIdOf(tables, row));
          return (
            <FacetRow
              key={tie}
              name={pairInWords(words, tables, pair)}
              count={listOf(tables.ties.events, tie).filter(passes).length}
              checked={false}
              onToggle={() => from && to && filterByPair(from, to, false)}
            />
          );
        })}
      </FacetRows>
    </>
  );
}

function WordChoice<T extends string>(props: {
  readonly label: string;
  readonly options: readonly (readonly [value: T, name: string, hint: string | undefined])[];
  readonly value: T;
  readonly onChoose: (value: T) => void;
}) {
  const group = useId();
  return (
    <div role="radiogroup" aria-label={props.label} className={styles.words}>
      {props.options.map(([value, name, hint]) => (
        <label key={value} className={styles.word} title={hint}>
          <input
            type="radio"
            name={group}
            checked={props.value === value}
            aria-description={hint}
            onChange={() => props.onChoose(value)}
          />
          {name}
        </label>
      ))}
    </div>
  );
}

import { useEffect, useId } from "react";
import { at, item } from "../../model/tables/columns.ts";
import { repeatsVerbs, verbKey } from "../../model/tables/findRow.ts";
import { hasStatements } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { foldText } from "../../model/tables/text/foldText.ts";
import { toTextColumn } from "../../model/tables/text/makeTextColumn.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { standingsOf } from "../../query/filter/standingChoices.ts";
import { setClock, setContested, setOneSource, toggleFacet, toggleStanding } from "../../state/actions.ts";
import { CLOCKS, type Clock } from "../../state/address/viewState.ts";
import { type MoreSelectors, moreSelectors } from "../../state/rooms.ts";
import { facetsAhead, useFacets } from "../../state/selectors/facetSelectors.ts";
import { memoLast } from "../../state/selectors/memoLast.ts";
import { selectFilter, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { countAhead } from "../../state/takeTurns.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useDataLanguage, useWords } from "../../state/useWords.ts";
import { Counting } from "../../widgets/Counting.tsx";
import { StandingMark } from "../../widgets/StandingMark.tsx";
import { clockWords, facetWords, pairsWords } from "../../words/laterWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { ActiveFilters } from "./ActiveFilters.tsx";
import { ActorFacet } from "./ActorFacet.tsx";
import { Choice } from "./Choice.tsx";
import { Facet, FacetRows } from "./Facet.tsx";
import { FacetOfMany } from "./FacetOfMany.tsx";
import { FacetRow } from "./FacetRow.tsx";
import styles from "./FilterPanel.module.css";
import { KindFacet } from "./KindFacet.tsx";
import { OwnFacets } from "./OwnFacets.tsx";
import { SourceFacet } from "./SourceFacet.tsx";

/** Who, what, how sure, and who says so: what is chosen here and the window decide what counts. */
export function FilterPanel() {
  const { panes } = useWords().messages;
  const { events, prepared } = useTables();
  useEffect(() => countAhead("filters", facetsAhead), []);
  const hasColumns = events.columns.length > 0;
  return (
    <section aria-label={panes.filters} className={styles.panel} tabIndex={-1}>
      <Counting turn="filters" />
      <ActiveFilters />
      <ActorFacet />
      {prepared === null && <ActionFacet />}
      <KindFacet />
      {hasColumns && <OwnFacets />}
      <StandingFacet />
      {prepared === null && <SourceFacet />}
      <ClockFacet />
    </section>
  );
}

/** How many actions stand there before one asks for more. */
const FEW = 5;
/** Of fewer actions each is seen at once. */
const MANY = 12;

const verbTexts = memoLast(({ verbs }: Tables) => toTextColumn(verbs.map(foldText)));

/** What was done, however many different things that are: only tables of actions by the thousand repeat them. */
function ActionFacet() {
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

/** More are not offered, but for the one that a link has chosen. */
const MOST_COLUMNS = 12;

/** At which day events stand; for a story in which some became public later than they happened, or that has other dates. */
function ClockFacet() {
  const opened = useApp(({ session }) => session.opened);
  const more = useApp(moreSelectors.of);
  const chosen = useApp(({ view }) => view.clock);
  const words = useWords();
  const group = useId();
  const offered = opened ? clocksOf(opened, more, chosen, words) : [];
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

function clocksOf(
  tables: Tables,
  more: MoreSelectors | null,
  chosen: Clock,
  words: Words,
): readonly Offered[] {
  const { names, dated } = clockWords(words);
  const columns = (more?.dateColumns(tables) ?? []).map(({ id, label, has }) => ({
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

/**
 * The standings to choose from: the four, “on record” if some confirmed event is a statement, and “not stated” if some
 * events have none. `hasNone`: no event has one.
 */
const standingsToChoose = memoLast((tables: Tables) => {
  const { events } = tables;
  const unstated = STANDINGS.indexOf("unstated");
  const without = events.standing.reduce((count, one) => count + (one === unstated ? 1 : 0), 0);
  const isShown = { onRecord: hasStatements(tables), unstated: without > 0 };
  return {
    hasNone: without > 0 && without === events.count && !events.contested.includes(1),
    shown: LISTED_STANDINGS.filter(
      (standing) => (standing !== "onRecord" && standing !== "unstated") || isShown[standing],
    ),
  };
});

export function StandingFacet() {
  const tables = useTables();
  const words = useWords();
  const { filters, standing, standingInFull, counts: inWords } = words.messages;
  const counts = useFacets().by;
  const chosen = standingsOf(useApp(({ view }) => view.status));
  const contested = useApp(({ view }) => view.contested);
  const oneSource = useApp(({ view }) => view.sources);
  const { hasNone, shown } = standingsToChoose(tables);
  // A folder does not say which of its events have which sources.
  const hasSources = tables.sources.count > 0 && tables.prepared === null;
  // A file that says of nothing how sure it is, nor who says so, leaves nothing to choose.
  if (hasNone && !hasSources) return null;
  return (
    <Facet title={filters.standing}>
      <FacetRows>
        {(hasNone ? [] : shown).map((one) => {
          const { label, meaning } = standing[one];
          return (
            <FacetRow
              key={one}
              name={label}
              hint={standingInFull(label, meaning)}
              mark={<StandingMark status={one} />}
              count={at(counts.standing, STANDINGS.indexOf(one))}
              checked={chosen.includes(one)}
              onToggle={() => toggleStanding(tables, one)}
            />
          );
        })}
        {hasNone ? null : (
          <FacetRow
            name={filters.contested}
            hint={inWords.contested(counts.contested - counts.contestedDetail, counts.contestedDetail)}
            count={counts.contested}
            checked={contested}
            onToggle={() => setContested(!contested)}
          />
        )}
        {hasSources ? (
          <FacetRow
            name={filters.oneSource}
            hint={facetWords(words).oneSource}
            count={counts.oneSource}
            checked={oneSource}
            wraps
            onToggle={() => setOneSource(!oneSource)}
          />
        ) : null}
      </FacetRows>
    </Facet>
  );
}

import X from "lucide-react/icons/x";
import { type MouseEvent, useCallback, useEffect, useId, useState } from "react";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { articleRows } from "../../model/tables/articles.ts";
import { at, item } from "../../model/tables/columns.ts";
import { repeatsVerbs, verbKey } from "../../model/tables/findRow.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { wordKey } from "../../model/tables/ownValues.ts";
import { hasStatements, statesStandings } from "../../model/tables/standing.ts";
import { type OwnColumn, sourceRecord, type Tables } from "../../model/tables/tables.ts";
import { allTexts, textAt } from "../../model/tables/textColumn.ts";
import { kindId, sourceId, sourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { countKept } from "../../query/disclosures.ts";
import { standingsOf } from "../../query/filter/filter.ts";
import { clearFilters, setClock, setMeasure, setOnly, setWindow, toggleFacet } from "../../state/actions.ts";
import { type ActiveFilter, useActiveFilters } from "../../state/activeFilters.ts";
import { CLOCKS, type Clock, ONLY_KEYS, type OnlyKey } from "../../state/address/viewState.ts";
import { facetsAhead, useChosen, useFacets } from "../../state/facetSelectors.ts";
import { toggleStanding } from "../../state/filterActions.ts";
import { memoLast } from "../../state/memoLast.ts";
import { countAhead } from "../../state/panelScheduler.ts";
import { moreSelectors } from "../../state/rooms.ts";
import {
  selectFilter,
  selectHasRows,
  selectHues,
  selectMask,
  shownLanes,
  useTables,
} from "../../state/selectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { selectCrampedMatches, selectMatchesToZoomTo } from "../../state/storySelectors.ts";
import { useDataLanguage, useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { Counting } from "../../widgets/Counting.tsx";
import { KindDot, StandingMark } from "../../widgets/EventFacts.tsx";
import { translationNote } from "../../words/describeData.ts";
import { formatNumber, joinPresent, listWithCommas } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { kindLabel } from "../../words/names.ts";
import { ActorFacet } from "./ActorFacet.tsx";
import { Facet, FacetGroup, FacetRow, FacetRows, RowsToggle, useFold } from "./Facet.tsx";
import styles from "./FilterPanel.module.css";

/** If a timeline beside the panel has check boxes for standings, contests or kinds, the panel leaves them out. */
export function FilterPanel({ isNextToPicture }: { readonly isNextToPicture: boolean }) {
  const { panes } = useWords().messages;
  useEffect(() => countAhead("filters", facetsAhead), []);
  const isOfRows = useDerived(selectHasRows);
  const tables = useTables();
  const { given, events } = tables.coverage;
  const { facets } = given;
  const lanes = useApp(({ view }) => shownLanes(tables, view));
  const view = useApp((state) => state.view.view);
  const isNextToTimeline = isNextToPicture && (view === "all" || view === "timeline");
  return (
    <section aria-label={panes.filters} className={styles.panel} tabIndex={-1}>
      <Counting turn="filters" />
      {events > 0 && (
        <>
          <OnlyFacets hasContested={!isNextToTimeline} isOpenAtFirst={!isNextToPicture} />
          <ActorFacet />
          {(isOfRows || facets.verb) && <ActionFacet />}
          {!(isNextToTimeline && lanes === "kind") && <KindFacet />}
          {(isOfRows || facets.own) && <OwnFacets />}
          {!isNextToTimeline && <StandingFacet />}
          <MoreFilters />
        </>
      )}
      <ActiveFilters />
    </section>
  );
}

/** The chips are at the end of the panel, because at its top a new chip would move all check boxes. */
function ActiveFilters() {
  const words = useWords();
  const { filters, counts } = words.messages;
  const tables = useTables();
  const active = useActiveFilters();
  const matches = useDerived(selectMatchesToZoomTo, "filters");
  const view = useApp((state) => state.view.view);
  // If the matching events are cramped, a button over the timeline zooms to them, and the panel has no such button.
  const isOverPicture =
    useDerived(selectCrampedMatches, "filters") !== null && (view === "all" || view === "timeline");
  if (active.length === 0) return null;
  return (
    <div className={styles.active}>
      <ul className={styles.chips} aria-label={filters.active}>
        {active.map((filter) => (
          <li key={filter.key}>
            <Button
              className={styles.chip}
              aria-label={filters.remove(filter.label)}
              title={filters.remove(filter.label)}
              onClick={(event) => removeChip(event, filter)}
            >
              <bdi className={styles.label}>{filter.label}</bdi>
              <X size={12} aria-hidden="true" />
            </Button>
          </li>
        ))}
      </ul>
      <Button
        data-bare="underlined"
        className={styles.clear}
        onClick={(event) => {
          focusPanel(event);
          clearFilters();
        }}
      >
        {filters.clear}
      </Button>
      {matches !== null && !isOverPicture && (
        <Button
          data-bare="underlined"
          className={styles.clear}
          onClick={(event) => {
            focusPanel(event);
            setWindow(tables, spanOfDays(matches.days), "push");
          }}
        >
          {exploringWords(words).zoom.to(counts.events(matches.count))}
        </Button>
      )}
    </div>
  );
}

/** Removes a filter. The focus goes to the next chip, so that a reader can remove several in a row. */
function removeChip(event: MouseEvent<HTMLElement>, filter: ActiveFilter): void {
  const chip = event.currentTarget.closest("li");
  const neighbour = (chip?.nextElementSibling ?? chip?.previousElementSibling)?.querySelector("button");
  if (neighbour) neighbour.focus();
  else focusPanel(event);
  filter.remove();
}

const focusPanel = (event: MouseEvent<HTMLElement>) => event.currentTarget.closest("section")?.focus();

const kept = memoLast(countKept);
const selectKept = (state: AppState, tables: Tables) => kept(tables, selectMask(state, tables));

/** The yes-or-no filters that the story has data for, and those in force. */
function OnlyFacets(props: { readonly hasContested: boolean; readonly isOpenAtFirst: boolean }) {
  const { hasContested, isOpenAtFirst } = props;
  const tables = useTables();
  const words = useWords();
  const { filters, counts: inWords } = words.messages;
  const say = exploringWords(words).facets;
  const by = useFacets().by;
  const counts = { ...by, kept: useDerived(selectKept, "filters") };
  const view = useApp((state) => state.view);
  const hints: { readonly [Key in OnlyKey]: string } = {
    contested: inWords.contested(counts.contested - counts.contestedDetail, counts.contestedDetail),
    oneSource: say.oneSource,
    kept: say.kept,
  };
  const isOfRows = useDerived(selectHasRows);
  const shown = ONLY_KEYS.filter(
    (one) => (hasContested || one !== "contested") && (view[one] || isAnswered(tables, one, isOfRows)),
  );
  const fold = useFold(
    shown.some((one) => view[one]),
    isOpenAtFirst,
  );
  if (shown.length === 0) return null;
  return (
    <FacetGroup
      title={say.questions}
      fold={fold}
      told={shown.map((one) => `${filters[one]} ${formatNumber(words, counts[one])}`).join(" · ")}
    >
      <FacetRows>
        {shown.map((one) => (
          <FacetRow
            key={one}
            name={filters[one]}
            hint={hints[one]}
            count={counts[one]}
            checked={view[one]}
            onToggle={() => setOnly(one, !view[one])}
          />
        ))}
      </FacetRows>
    </FacetGroup>
  );
}

function isAnswered(
  { events, sources, byKnown, clock, coverage }: Tables,
  key: OnlyKey,
  isOfRows: boolean,
): boolean {
  switch (key) {
    case "contested":
      return events.contested.includes(1);
    case "oneSource":
      // A prepared folder does not know the sources of events that it only counts.
      return sources.count > 0 && (isOfRows || coverage.single !== null);
    case "kept":
      return byKnown !== null || clock === "known";
  }
}

const verbTexts = memoLast(({ verbs }: Tables) => toTextColumn(verbs.map(foldText)));

/** This facet exists if verbs repeat, if a prepared folder counts verbs, or if a verb is chosen. */
function ActionFacet() {
  const tables = useTables();
  const say = exploringWords(useWords()).pairs;
  const language = useDataLanguage();
  const counts = useFacets().by.verb;
  // A chosen verb of a prepared folder may be missing from the loaded rows. Its index is then -1.
  const chosen = useChosen("verbs").filter((index) => index >= 0);
  const { verbs } = tables;
  if (!repeatsVerbs(tables) && !tables.coverage.given.facets.verb && chosen.length === 0) return null;
  return (
    <Facet
      title={say.actions}
      counts={counts}
      chosen={chosen}
      total={verbs.length}
      few={5}
      seenAtOnce={12}
      valueOf={(index) => ({ name: visibleText(item(verbs, index)), language })}
      toggle={(index) => toggleFacet("action", verbKey(item(verbs, index)))}
      all={say.allActions}
      finder={{ label: say.findAction, none: say.noAction, texts: () => verbTexts(tables) }}
    />
  );
}

/** The order of kinds comes from the whole story, so that no filter changes it. */
function KindFacet() {
  const tables = useTables();
  const words = useWords();
  const say = exploringWords(words).facets;
  const counts = useFacets().by.kind;
  const chosen = useChosen("kinds");
  const language = useDataLanguage();
  const hues = selectHues(tables);
  return (
    <Facet
      title={words.messages.filters.kind}
      counts={counts}
      chosen={chosen}
      total={hues.length}
      few={12}
      order={hues.map((_, index) => index).sort((a, b) => item(hues, a) - item(hues, b))}
      valueOf={(index) => {
        const kind = item(tables.kinds, index);
        const translated = translationNote(words, kind);
        return {
          name: kindLabel(words, kind),
          language: translated === null ? language : undefined,
          hint: translated ?? visibleText(kind.description ?? kind.label),
          mark: <KindDot hue={item(hues, index)} />,
        };
      }}
      toggle={(index) => toggleFacet("kind", kindId(item(tables.kinds, index).id))}
      all={say.allKinds}
      note={tables.kinds.some((kind) => translationNote(words, kind) !== null) ? say.translated : undefined}
    />
  );
}

/**
 * Indexes of `STANDINGS`, without "on record" and "not stated" if no event has them. Empty if no standing is stated and
 * no event is contested.
 */
const standingsToChoose = memoLast((tables: Tables): readonly number[] => {
  const { events } = tables;
  const unstated = STANDINGS.indexOf("unstated");
  // These tests stop at the first event found. Counting a million events would take a frame.
  const isUnstated = events.standing.includes(unstated);
  if (isUnstated && !statesStandings(tables) && !events.contested.includes(1)) return [];
  const isShown = { onRecord: hasStatements(tables), unstated: isUnstated };
  return LISTED_STANDINGS.filter(
    (standing) => (standing !== "onRecord" && standing !== "unstated") || isShown[standing],
  ).map((standing) => STANDINGS.indexOf(standing));
});

export function StandingFacet() {
  const tables = useTables();
  const { filters, standing, standingInFull } = useWords().messages;
  const counts = useFacets().by.standing;
  const chosen = standingsOf(useApp(({ view }) => view.status));
  const order = standingsToChoose(tables);
  if (order.length === 0) return null;
  return (
    <Facet
      title={filters.standing}
      counts={counts}
      chosen={chosen.map((one) => STANDINGS.indexOf(one))}
      total={order.length}
      few={order.length}
      order={order}
      valueOf={(index) => {
        const { label, meaning } = standing[item(STANDINGS, index)];
        return {
          name: label,
          hint: standingInFull(label, meaning),
          mark: <StandingMark status={item(STANDINGS, index)} />,
        };
      }}
      toggle={(index) => toggleStanding(tables, item(STANDINGS, index))}
    />
  );
}

/** Few readers need these filters: sources and the clock. Their fold is open while one of them is in force. */
function MoreFilters() {
  const tables = useTables();
  const words = useWords();
  const say = exploringWords(words);
  const areSourcesChosen = useChosen("sources").length > 0;
  const isOfRows = useDerived(selectHasRows);
  const areKnown = isOfRows || tables.coverage.given.facets.source;
  const hasSources = areKnown && (offeredSources(tables) > 0 || areSourcesChosen);
  const clocks = useClocks();
  const clock = useApp(({ view }) => view.clock);
  const hasClocks = clocks.length > 1;
  // The picture with both clocks is chosen above the picture, not in this panel.
  const isClockChosen = hasClocks && clock !== "happened" && clock !== "both";
  const fold = useFold((hasSources && areSourcesChosen) || isClockChosen);
  const titles = [
    ...(hasSources ? [words.messages.filters.sources] : []),
    ...(hasClocks ? [say.clocks.title] : []),
  ];
  if (titles.length === 0) return null;
  return (
    <details className={styles.more} {...fold}>
      <summary>{say.facets.further(titles.join(" · "))}</summary>
      {fold.open && hasSources && <SourceFacet />}
      {fold.open && hasClocks && <ClockFacet clocks={clocks} />}
    </details>
  );
}

/** Title and publisher of every source in two lines, case-folded. Only a search needs these texts. */
const sourceTexts = memoLast((tables: Tables) =>
  toTextColumn(
    Array.from({ length: tables.sources.count }, (_, row) => {
      const { title, publisher = "" } = sourceRecord(tables, sourceRow(row));
      return `${foldText(title)}\n${foldText(publisher)}`;
    }),
  ),
);

/** A file with more sources than this was not made by hand. So the facet leaves out no source for its record. */
const MOST_LOOKED_AT = 1000;

/**
 * The rows of sources to filter by. Undefined if readers may choose from all sources. A document without publisher and
 * address is left out if it has a date or a type, because its title says nothing to readers. A source with only a title
 * stays, because some tables only name their sources. An article with several ids is listed once.
 */
export const sourcesToChoose = memoLast((tables: Tables): readonly number[] | undefined => {
  const { count } = tables.sources;
  const articles = articleRows(tables);
  const known = articles.filter((row) => {
    if (count > MOST_LOOKED_AT) return true;
    const { publisher, url, archived, published, type } = sourceRecord(tables, sourceRow(row));
    return (publisher ?? url ?? archived) !== undefined || (published ?? type) === undefined;
  });
  return known.length === count ? undefined : known;
});

const offeredSources = (tables: Tables): number => sourcesToChoose(tables)?.length ?? tables.sources.count;

function SourceFacet() {
  const tables = useTables();
  const words = useWords();
  const language = useDataLanguage();
  const say = exploringWords(words).facets;
  const counts = useFacets().by.source;
  const chosen = useChosen("sources").filter((row) => row >= 0);
  const offered = sourcesToChoose(tables);
  const listed = useCallback(
    (found: readonly number[] | undefined) => {
      if (!found || !offered) return found ?? offered;
      // The offered row of an article is the row of its first id.
      const articles = new Set(found.map((row) => at(tables.sources.article, row)));
      return offered.filter((row) => articles.has(row));
    },
    [tables, offered],
  );
  return (
    <Facet
      title={words.messages.filters.sources}
      counts={counts}
      chosen={chosen}
      total={offeredSources(tables)}
      few={5}
      valueOf={(row) => {
        // Both publisher and title are named. A publisher has many titles, and a title says little without its
        // publisher.
        const { publisher = "", title } = sourceRecord(tables, sourceRow(row));
        return { name: say.sourceName(visibleText(publisher), visibleText(title)), language };
      }}
      toggle={(row) => toggleFacet("source", sourceId(sourceRecord(tables, sourceRow(row)).id))}
      all={say.allSources}
      finder={{ label: say.findSource, none: say.noSource, texts: () => sourceTexts(tables) }}
      listed={listed}
    />
  );
}

type OfferedClock = { readonly clock: Clock; readonly name: string; readonly hint?: string };

function ClockFacet({ clocks }: { readonly clocks: readonly OfferedClock[] }) {
  const chosen = useApp(({ view }) => view.clock);
  const group = useId();
  return (
    <FacetGroup title={exploringWords(useWords()).clocks.title}>
      <FacetRows>
        {clocks.map(({ clock, ...value }) => (
          <FacetRow
            key={clock}
            {...value}
            radio={group}
            checked={clock === chosen}
            onToggle={() => setClock(clock)}
          />
        ))}
      </FacetRows>
    </FacetGroup>
  );
}

/** At most this many columns of dates are offered as clocks, plus the chosen one. */
const MOST_COLUMNS = 12;

function useClocks(): readonly OfferedClock[] {
  const opened = useApp(({ session }) => session.opened);
  const more = useApp(moreSelectors.of);
  const chosen = useApp(({ view }) => view.clock);
  const { names, dated } = exploringWords(useWords()).clocks;
  if (!opened) return [];
  const columns = (more?.dateColumns(opened) ?? []).map(({ id, label, has }) => ({
    clock: `column:${id}` as const,
    name: visibleText(label),
    hint: dated(
      has.reduce((sum, one) => sum + one),
      has.length,
    ),
  }));
  return [
    ...CLOCKS.filter((clock) => clock === "happened" || opened.byKnown).map((clock) => ({
      clock,
      name: names[clock],
    })),
    ...columns.filter(({ clock }, index) => index < MOST_COLUMNS || clock === chosen),
  ];
}

const FIRST_COLUMNS = 4;
const FEW = 5;

/** The texts for a search, kept for the next search, because a column may have hundreds of thousands of texts. */
const wordTexts = memoLast((column: Categories) => toTextColumn(allTexts(column.words).map(foldText)));

type Categories = Extract<OwnColumn, { readonly type: "category" }>;

function OwnFacets() {
  const { columns } = useTables().events;
  const spoken = useWords();
  const say = exploringWords(spoken).columns;
  const { own } = useDerived(selectFilter);
  const [expanded, setExpanded] = useState(false);
  const facets = columns.flatMap((column, index) =>
    column.type === "category" && column.words.starts.length > 2 ? [{ column, index }] : [],
  );
  const shown = facets.filter(
    ({ index }, place) => expanded || place < FIRST_COLUMNS || own.some((clause) => clause.column === index),
  );
  const hidden = facets.length - shown.length;
  return (
    <>
      <MeasureFacet />
      {shown.map(({ column, index }) => (
        <OwnFacet key={column.id} column={column} index={index} />
      ))}
      {facets.length > FIRST_COLUMNS && (expanded || hidden > 0) ? (
        <FacetGroup title={expanded ? say.fewerColumns : say.moreColumns(hidden)}>
          <RowsToggle
            all={listWithCommas(
              spoken,
              facets
                .filter((one) => !shown.includes(one))
                .slice(0, FEW)
                .map(({ column }) => visibleText(column.label)),
            )}
            expanded={expanded}
            onExpanded={setExpanded}
          />
        </FacetGroup>
      ) : null}
    </>
  );
}

function OwnFacet({ column, index }: { readonly column: Categories; readonly index: number }) {
  const say = exploringWords(useWords()).columns;
  const language = useDataLanguage();
  const counted = useFacets().by.own[index];
  const clause = useDerived(selectFilter).own.find((one) => one.column === index);
  if (!counted) return null;
  const label = visibleText(column.label);
  return (
    <Facet
      title={label}
      language={language}
      // Index 0 counts the events without a value in the column.
      counts={counted.subarray(1)}
      chosen={(clause?.words ?? []).map((number) => number - 1)}
      total={column.words.starts.length - 1}
      few={FEW}
      seenAtOnce={12}
      valueOf={(word) => ({ name: visibleText(textAt(column.words, word)), language })}
      toggle={(word) => toggleFacet("where", wordKey(column.id, textAt(column.words, word)))}
      all={say.all}
      finder={{ label: say.find(label), none: say.none, texts: () => wordTexts(column) }}
    />
  );
}

function MeasureFacet() {
  const { columns } = useTables().events;
  const words = useWords();
  const say = exploringWords(words).columns;
  const language = useDataLanguage();
  const { sums, total } = useFacets();
  const chosen = useApp(({ view }) => view.measure);
  const group = useId();
  const measures = columns.flatMap(({ id, label }, index) => {
    const sum = sums[index];
    return sum?.events
      ? [{ id, label: visibleText(label), sum: sum.sum, hint: say.sumOf(sum.events, total) }]
      : [];
  });
  if (measures.length === 0) return null;
  const all = [{ id: "", label: say.events, sum: total, hint: undefined }, ...measures];
  return (
    <FacetGroup title={say.heights}>
      <FacetRows>
        {all.map(({ id, label, sum, hint }) => (
          <FacetRow
            key={id}
            name={label}
            language={id === "" ? undefined : language}
            hint={hint}
            description={joinPresent([formatNumber(words, sum), hint], " ")}
            count={sum}
            radio={group}
            checked={chosen === id}
            onToggle={() => setMeasure(id)}
          />
        ))}
      </FacetRows>
    </FacetGroup>
  );
}

import { useEffect } from "react";
import { LegendItems, PenDrawing, pageTheme, SIGN } from "../../chart/PenDrawing.tsx";
import { at, item } from "../../model/tables/columns.ts";
import type { Contest } from "../../model/tables/contest.ts";
import { contestsIn } from "../../model/tables/contestDetails.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { kindId } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS, type Standing } from "../../model/vocabulary.ts";
import { standingsOf } from "../../query/filter/filter.ts";
import { type FilterMask, REJECT_BIT } from "../../query/filter/filterMask.ts";
import { setOnly, toggleFacet } from "../../state/actions.ts";
import { useFacets } from "../../state/facetSelectors.ts";
import { toggleStanding } from "../../state/filterActions.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectFilter, selectHues, selectMask, useTables } from "../../state/selectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDataLanguage, useDerived, useWords } from "../../state/useDerived.ts";
import { CountedBox } from "../../widgets/CheckBox.tsx";
import { KindDot, StandingMark } from "../../widgets/EventFacts.tsx";
import { useHasFilterColumn } from "../../widgets/mediaQuery.ts";
import { translationNote } from "../../words/describeData.ts";
import { contestOfSign } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/isolate.ts";
import { readingWords } from "../../words/laterWords.ts";
import { kindLabel } from "../../words/names.ts";
import { datingEntry, needDatingEntry } from "./arcsAndDatings.ts";
import { dateEntries, drawMarkSign } from "./drawSigns.ts";
import styles from "./LaneHeads.module.css";
import { standingsInUse } from "./lanesOf.ts";
import { LAYOUT, type TimelineScene } from "./timelineScene.ts";

/* The legend is also the filter: the names of marks and lanes are the labels of check boxes. */

/** The check boxes that name lanes by kind or standing. Until `onShown(true)`, the canvas draws the lanes' names. */
export function LaneHeads(props: {
  readonly scene: Pick<TimelineScene, "bands" | "gutter">;
  readonly of: "kind" | "status";
  readonly onShown: (areShown: boolean) => void;
}) {
  const { scene, of, onShown } = props;
  const { filters } = useWords().messages;
  useEffect(() => {
    onShown(true);
    return () => onShown(false);
  }, [onShown]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is named by a legend, for which there is no space.
    <div
      role="group"
      aria-label={of === "kind" ? filters.kind : filters.standing}
      className={styles.column}
      style={{ inlineSize: scene.gutter }}
    >
      {scene.bands.map(({ lane, y, height }) =>
        lane === null ? null : (
          <div key={lane} className={styles.lane} style={{ top: y - LAYOUT.axisHeight, blockSize: height }}>
            {of === "kind" ? (
              <KindHead kind={lane} />
            ) : (
              <StandingHead standing={item(LISTED_STANDINGS, lane)} />
            )}
          </div>
        ),
      )}
    </div>
  );
}

/** The number of events of each kind in the window, whatever the filters. All are 0 if not every event is loaded. */
const selectOfKinds = (state: AppState, tables: Tables) => ofKinds(tables, selectMask(state, tables));
const ofKinds = memoLast((tables: Tables, mask: FilterMask): readonly number[] => {
  const counts = tables.kinds.map(() => 0);
  if (!tables.coverage.isWhole) return counts;
  for (const [row, rejects] of mask.entries()) {
    const kind = at(tables.events.kind, row);
    if ((rejects & REJECT_BIT.window) === 0) counts[kind] = item(counts, kind) + 1;
  }
  return counts;
});

/** Explains, in the corner above the lanes, signs without a check box: bars, brackets, counts. */
export function MarkKey({ scene }: { readonly scene: TimelineScene }) {
  const { marks, stacks, gutter } = scene;
  const words = useWords();
  const { about } = readingWords(words);
  const extents = new Set(marks.map(({ extent }) => extent));
  const isDated = useDerived((state, tables) => needDatingEntry(state, tables, scene));
  const datings = isDated ? [datingEntry(words, pageTheme)] : [];
  return (
    <ul className={styles.key} style={{ inlineSize: gutter }} aria-label={about.legendTitle} data-legend="">
      <LegendItems entries={[...datings, ...dateEntries(extents, about, pageTheme)]} />
      {stacks.length > 0 && <li>{about.stack}</li>}
    </ul>
  );
}

function KindHead({ kind }: { readonly kind: number }) {
  const tables = useTables();
  const words = useWords();
  const count = at(useFacets().by.kind, kind);
  const all = item(useDerived(selectOfKinds, "filters"), kind);
  const chosen = useDerived(selectFilter).kinds;
  const language = useDataLanguage();
  const record = item(tables.kinds, kind);
  const translated = translationNote(words, record);
  return (
    <CountedBox
      className={styles.head}
      name={kindLabel(words, record)}
      language={translated === null ? language : undefined}
      hint={translated ?? visibleText(record.description ?? record.label)}
      mark={<KindDot hue={item(selectHues(tables), kind)} />}
      count={count}
      checked={chosen.includes(kind)}
      onToggle={() => toggleFacet("kind", kindId(record.id))}
    >
      {/* An empty lane keeps its height. This text says that the filters hide its events. */}
      {count === 0 && all > 0 && (
        <span className={styles.hidden} aria-hidden="true">
          {words.messages.counts.eventsOf(0, all)}
        </span>
      )}
    </CountedBox>
  );
}

function StandingHead({
  standing,
  isLegend = false,
}: {
  readonly standing: Standing;
  readonly isLegend?: boolean;
}) {
  const tables = useTables();
  const { standing: inWords, standingInFull } = useWords().messages;
  const counts = useFacets().by.standing;
  const chosen = standingsOf(useApp(({ view }) => view.status));
  const { label, meaning } = inWords[standing];
  const checked = chosen.includes(standing);
  // A legend counts only what is drawn, so a standing that the filters leave out has 0.
  const isDrawn = !isLegend || chosen.length === 0 || checked;
  return (
    <CountedBox
      className={styles.head}
      name={label}
      hint={standingInFull(label, meaning)}
      mark={<StandingMark status={standing} />}
      count={isDrawn ? at(counts, STANDINGS.indexOf(standing)) : 0}
      checked={checked}
      onToggle={() => toggleStanding(tables, standing)}
      isLegend={isLegend}
    />
  );
}

/**
 * Standings and contests in one line above the lanes. If the filters have a column beside the picture, standings and
 * contests are check boxes. Otherwise the check boxes are in the filters, and the line only names the marks.
 */
export function StandingLine({ hasStandings = true }: { readonly hasStandings?: boolean }) {
  const tables = useTables();
  const words = useWords();
  const { filters, counts: inWords } = words.messages;
  const counts = useFacets().by;
  const contested = useApp(({ view }) => view.contested);
  const { standings, hasContest } = standingsInUse(tables);
  const isLegend = !useHasFilterColumn();
  const signs = contestsIn(tables);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is named by a legend, for which there is no space.
    <div role="group" aria-label={filters.standing} className={styles.line}>
      {hasStandings &&
        standings.map((standing) => <StandingHead key={standing} standing={standing} isLegend={isLegend} />)}
      {hasContest && (
        <CountedBox
          className={styles.head}
          name={filters.contestedMark}
          hint={inWords.contested(counts.contested - counts.contestedDetail, counts.contestedDetail)}
          mark={<ContestSign contest={item(signs, 0)} />}
          count={counts.contested}
          checked={contested}
          onToggle={() => setOnly("contested", !contested)}
          isLegend={isLegend}
        >
          {signs.slice(1).map((contest) => (
            <span
              key={contest}
              className={styles.also}
              title={contestOfSign(words, contest)}
              aria-hidden="true"
            >
              <ContestSign contest={contest} />
              {words.messages.contest.things.date}
            </span>
          ))}
        </CountedBox>
      )}
    </div>
  );
}

const ContestSign = ({ contest }: { readonly contest: Contest }) => (
  <span className={styles.sign} title={contestOfSign(useWords(), contest)}>
    <PenDrawing
      {...SIGN}
      name={null}
      draw={(pen) => drawMarkSign(pen, { contested: contest }, SIGN.width / 2, SIGN.height / 2, pageTheme)}
    />
  </span>
);

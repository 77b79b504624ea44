import { type CSSProperties, useMemo, useRef } from "react";
import { ChartCanvas } from "../../chart/ChartCanvas.tsx";
import { fontMeasure } from "../../chart/measureText.ts";
import type { ChartPointer } from "../../chart/usePress.ts";
import { useScene } from "../../chart/useScene.ts";
import { useTheme } from "../../chart/useTheme.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import type { CssPx, EventRow } from "../../model/units.ts";
import { type Disclosure, isLongDelay } from "../../query/disclosures.ts";
import { clearSelection, hoverHandlers } from "../../state/actions.ts";
import { selectTourStep } from "../../state/address/tourView.ts";
import { selectEvent, setHover } from "../../state/changeView.ts";
import { selectSelection, useTables } from "../../state/selectors.ts";
import { onChangeOf, store } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { dateInWords, dateOfTelling, describeEvent } from "../../words/describeEvent.ts";
import { formatNumber, joinPresent } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { eventName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import styles from "./Clocks.module.css";
import { clockInputs } from "./clockInputs.ts";
import { buildClockScene, type ClockText, clockFont } from "./clockScene.ts";
import { drawClocks, hitTestClocks } from "./drawClocks.ts";
import { StandingLine } from "./LaneHeads.tsx";
import { selectHasLine } from "./Timeline.tsx";
import { useTimeGestures } from "./useTimelinePointer.ts";

const CLOCKS = ["happened", "told", "known"] as const;

const rules = { build: buildClockScene };
const onChange = onChangeOf("span", "hover", "view", "words");

/** Shows when events happened, when actors were told of them, and when they became public. Each event is a line. */
export function Clocks() {
  const tables = useTables();
  const words = useWords();
  const clocks = exploringWords(words).clocks;
  const theme = useTheme();
  const measure = useMemo(() => {
    const inFont = fontMeasure("auto");
    return (text: string, sort: ClockText, width: CssPx) => inFont(text, clockFont(theme, sort, width));
  }, [theme]);
  const surface = useRef<HTMLDivElement>(null);
  const hasLine = useDerived(selectHasLine);
  const isStep = useDerived(selectTourStep) !== null;
  const chart = useScene({
    rules,
    read: (size) => clockInputs(store.getState(), tables, size, measure),
    draw: (pen, scene) => {
      const state = store.getState();
      const rows = [selectSelection(state, tables), state.hover].map((one) =>
        one?.kind === "event" ? one.row : null,
      );
      drawClocks(pen, scene, theme, rows[0] ?? null, rows[1]);
    },
    subscribe: onChange,
  });
  useTimeGestures(surface, chart.drawn, chart.requestFrame);
  const hit = (point: { readonly y: number }) => {
    const scene = chart.drawn()?.scene;
    return scene ? hitTestClocks(scene, point.y) : null;
  };
  const pointer: ChartPointer = {
    onHover: (point) => {
      const thread = point && hit(point);
      setHover(thread ? { kind: "event", row: thread.row } : null);
      return thread !== null;
    },
    onClick: (point) => {
      const thread = hit(point);
      if (thread) selectEvent(tables, thread.row);
      else clearSelection();
    },
  };
  const later = chart.rest?.inputs.disclosures ?? [];
  const delays = later.filter(({ days }) => isLongDelay(days));
  const threads = chart.rest?.scene.threads ?? [];
  const whole: CSSProperties & { readonly "--whole": string } = {
    "--whole": `${chart.rest?.scene.whole ?? 0}px`,
  };
  const named = new Set(threads.map(({ row }) => row));
  const unnamed = delays.filter(({ row }) => !named.has(row));
  return (
    <section data-fills="all" aria-label={clocks.picture}>
      {hasLine && <StandingLine />}
      <div className={styles.clocks} style={whole}>
        <ChartCanvas {...chart.canvas} surface={surface} className={styles.surface} pointer={pointer}>
          <ol className={styles.threads}>
            {threads.map((thread) => (
              <li key={thread.row} style={{ left: thread.points[0]?.x ?? 0, top: thread.y }}>
                <Button
                  data-bare=""
                  aria-label={disclosureInWords(words, tables, thread)}
                  onClick={(event) => {
                    // A press that reaches the picture may clear the selection, so this press must stop here.
                    event.stopPropagation();
                    selectEvent(tables, thread.row);
                  }}
                  {...hoverHandlers({ kind: "event", row: thread.row })}
                />
              </li>
            ))}
          </ol>
        </ChartCanvas>
      </div>
      {/* Legend and counts. A step of a tour has neither, because its text explains the picture. */}
      {!isStep && (
        <p className={styles.note} data-quiet="row">
          {later.length === 0 ? clocks.none : clocks.summary(later.length)}
          {threads.length < later.length && (
            <span>{words.messages.counts.eventsOf(threads.length, later.length)}</span>
          )}
          {CLOCKS.map((clock) =>
            threads.some(({ points }) => points.some((one) => one.clock === clock && one.mark)) ? (
              <span key={clock} data-clock={clock}>
                {chart.rest?.inputs.names[clock]}
              </span>
            ) : null,
          )}
          {delays.length > 0 && (
            <span data-clock="kept">
              {words.messages.filters.kept} {formatNumber(words, delays.length)}
            </span>
          )}
          {unnamed.map(({ row, days, isLeast }) => (
            <span key={row}>
              <strong>{clocks.days(days, isLeast)}</strong> {nameInWords(words, tables, row)}
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

/** "Ada tells the Port Board · On record": the name of an event, with its standing if it has one. */
function nameInWords(words: Words, tables: Tables, row: EventRow): string {
  const { short, headline } = eventName(tables, row);
  const { standing } = describeEvent(words, tables, row);
  return joinPresent([short ?? headline, standing], " · ");
}

/** "Ada tells the board. On record. Happened: 20 May 2019. Board told: 20 May 2019. Public: 1 Nov 2019. 165 days." */
function disclosureInWords(words: Words, tables: Tables, { row, days, isLeast }: Disclosure): string {
  const clocks = exploringWords(words).clocks;
  const event = describeEvent(words, tables, row);
  const { headline, shortDate, standing, record } = event;
  const told = (record.toldTo ?? []).map(({ actor, date }) => {
    const known = actorRowOf(tables, actor);
    const name = known === undefined ? actor : textAt(tables.actors.names, known);
    return `${clocks.toldTo(visibleText(name))}: ${dateOfTelling(words, event, date)}`;
  });
  const dates = [`${clocks.happened}: ${shortDate}`, ...told];
  if (record.known !== undefined) dates.push(`${clocks.known}: ${dateInWords(words, record.known)}`);
  const said = [visibleText(headline), standing, ...dates, clocks.days(days, isLeast)];
  return `${joinPresent(said, ". ")}.`;
}

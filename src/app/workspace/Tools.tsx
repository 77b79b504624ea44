import ChevronDown from "lucide-react/icons/chevron-down";
import Minus from "lucide-react/icons/minus";
import Plus from "lucide-react/icons/plus";
import { type ReactNode, useId, useState } from "react";
import { spanOfDays } from "../../model/dates/timeSpan.ts";
import { repeatsVerbs } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { setClock, setFold, setLanes, setWindow, showAll, zoomStep } from "../../state/actions.ts";
import { useActiveFilters } from "../../state/activeFilters.ts";
import { isListView, type Lanes, type ListView } from "../../state/address/viewState.ts";
import { isAroundSubject, isWholeStory } from "../../state/address/windowDays.ts";
import { setPanes } from "../../state/changeView.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { selectHasRows, selectTotals, shownLanes, useTables } from "../../state/selectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { selectCrampedMatches, selectHasSilences } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { acts, MOST_MARKS, timelineLater } from "../../views/timeline/rooms.ts";
import { Button, IconButton } from "../../widgets/Button.tsx";
import { Dialog } from "../../widgets/Dialog.tsx";
import { placeBelow } from "../../widgets/placeBelow.ts";
import { WindowFields } from "../../widgets/WindowFields.tsx";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { windowInWords } from "../header/StatusLine.tsx";
import { Filters } from "./Panes.tsx";
import { CompareButton, PlayTools } from "./PlayTools.tsx";
import styles from "./Tools.module.css";

const PeriodTable = timelineLater.later(({ PeriodTable }) => PeriodTable);

export function Tools(props: { readonly onFilter: (() => void) | null; readonly filtersOpen: boolean }) {
  const words = useWords();
  const view = useApp((state) => state.view.view);
  const isList = isListView(view);
  const { rows, offers } = useApp(({ session }) => session.source);
  const hasTimeline = view === "all" || view === "timeline";
  const tables = useTables();
  const isZoomed = useApp((state) => !isWholeStory(tables, state.view));
  // If only days around an event are shown, a note below timeline and list leads to all events (`OutsideNote`).
  const isNoted = useApp((state) => isAroundSubject(state.view)) && (hasTimeline || view === "list");
  if (tables.coverage.events === 0) return null;
  return (
    <>
      {hasTimeline && <LanesMenu />}
      {isList && <ListForms chosen={view} />}
      <DaysMenu />
      {isZoomed ? (
        <>
          {isList ? null : rows === null ? <PlayTools /> : offers.compare && <CompareButton />}
          <span className={styles.zoom}>
            <ZoomButtons size="small" icon={15} />
            {!isNoted && (
              <Button className={styles.small} onClick={showAll}>
                {exploringWords(words).zoom.all}
              </Button>
            )}
          </span>
        </>
      ) : (
        hasTimeline && <ZoomToMatches />
      )}
      {props.onFilter && <FilterButton onPress={props.onFilter} isOpen={props.filtersOpen} />}
    </>
  );
}

/** The label of the button has the number of filters, and the searched text. */
export function FilterButton(props: { readonly onPress: () => void; readonly isOpen: boolean }) {
  const words = useWords();
  const { panes, filters } = words.messages;
  const q = useApp(({ view }) => view.q);
  const inForce = useActiveFilters().length;
  return (
    <Button
      className={styles.filter}
      aria-haspopup="dialog"
      aria-expanded={props.isOpen}
      onClick={props.onPress}
    >
      {inForce === 0 ? panes.filter : filters.inForce(inForce) + (q && `: ${q}`)}
    </Button>
  );
}

const FORMS: readonly ListView[] = ["list", "table", "pairs"];

function ListForms({ chosen }: { readonly chosen: ListView }) {
  const { panes } = useWords().messages;
  const names = { list: panes.inOrder, table: panes.table, pairs: panes.pairs };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would need more room.
    <div role="group" aria-label={panes.forms} className={styles.forms}>
      {FORMS.map((form) => (
        <Button key={form} aria-pressed={form === chosen} onClick={() => setPanes(form)}>
          {names[form]}
        </Button>
      ))}
    </div>
  );
}

function ZoomToMatches() {
  const tables = useTables();
  const words = useWords();
  const matches = useDerived(selectCrampedMatches, "details");
  if (matches === null) return null;
  return (
    <Button className={styles.small} onClick={() => setWindow(tables, spanOfDays(matches.days), "push")}>
      {exploringWords(words).zoom.to(words.messages.counts.events(matches.count))}
    </Button>
  );
}

export function ZoomButtons({ size, icon }: { readonly size: "small" | "large"; readonly icon: number }) {
  const zoom = exploringWords(useWords()).zoom;
  const tables = useTables();
  return (
    <>
      <IconButton label={zoom.out} size={size} onClick={() => zoomStep(tables, -1)}>
        <Minus size={icon} aria-hidden="true" />
      </IconButton>
      <IconButton label={zoom.in} size={size} onClick={() => zoomStep(tables, 1)}>
        <Plus size={icon} aria-hidden="true" />
      </IconButton>
    </>
  );
}

/** Long times without events can be shortened on the axis only if events are drawn one by one. */
const selectCanFold = (state: AppState, tables: Tables): boolean =>
  selectTotals(state, tables).events <= MOST_MARKS && selectHasSilences(state, tables);

function ToolMenu(props: {
  readonly name: string;
  /** The name for screen readers, if `name` alone does not say what opens. */
  readonly label?: string;
  readonly look?: string | undefined;
  readonly children: ReactNode;
}) {
  const { name, label, look = "", children } = props;
  const id = useId();
  return (
    <>
      <Button
        className={`${styles.small} ${look}`}
        popoverTarget={id}
        aria-haspopup="dialog"
        aria-label={label}
        onClick={placeBelow}
      >
        {name}
        <ChevronDown size={14} aria-hidden="true" />
      </Button>
      <div id={id} popover="auto" className={`${styles.menu} ${look}`}>
        {children}
      </div>
    </>
  );
}

const LanesMenu = () => (
  <ToolMenu name={exploringWords(useWords()).lanes.title}>
    <LaneChoices />
  </ToolMenu>
);

function DaysMenu() {
  const words = useWords();
  const { title, hint } = readingWords(words).timeWindow;
  const view = useApp((state) => state.view);
  const days = windowInWords(words, useTables(), view, useApp(moreSelectors.of));
  return (
    <ToolMenu name={days} label={`${title}: ${days}`} look={styles.days}>
      <p data-quiet="">{hint}</p>
      <WindowFields />
    </ToolMenu>
  );
}

function LaneChoices() {
  const words = useWords();
  const { lanes: say, density, clocks } = exploringWords(words);
  const { timeline } = words.messages;
  const tables = useTables();
  const group = useId();
  const hasClocks = useApp(({ view }) => view.clock === "both");
  const lanesNow = useApp(({ view }) => shownLanes(tables, view));
  const chosen = hasClocks ? "clocks" : lanesNow;
  const isFolded = useApp(({ view }) => view.fold);
  const canFold = useDerived(selectCanFold);
  const [counts, setCounts] = useState(false);
  const { events, verbs } = tables;
  const actorLanes = useApp(({ session }) => session.source.offers.actorLanes);
  const isOfRows = useDerived(selectHasRows);
  const hasOthers = isOfRows && (events.columns.length > 0 || repeatsVerbs(tables));
  const choices: readonly (readonly [Lanes | "clocks", string])[] = [
    ["none", say.none],
    ["kind", say.byKind],
    ...(isOfRows || actorLanes ? [["actor", say.byActor] as const] : []),
    ...(hasOthers ? [["status", density.byStatus] as const] : []),
    ...((hasOthers || tables.coverage.given.facets.verb) && verbs.length > 1
      ? [["action", density.byAction] as const]
      : []),
    ...(hasOthers ? events.columns : []).flatMap(({ type, id, label }) =>
      type === "category" ? [[`column:${id}`, density.byColumn(visibleText(label))] as const] : [],
    ),
    ...(tables.byKnown ? [["clocks", clocks.picture] as const] : []),
  ];
  const choose = (choice: Lanes | "clocks") => {
    if (choice === "clocks") return setClock("both");
    if (hasClocks) setClock("happened");
    setLanes(choice);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the legend of a fieldset would need more room. */}
      <div role="group" aria-label={say.title}>
        {choices.map(([lanes, name]) => (
          <Choice
            key={lanes}
            type="radio"
            name={group}
            checked={lanes === chosen}
            onChange={() =>
              void (lanes === "actor" ? acts : timelineLater).whenLoaded().then(() => choose(lanes))
            }
          >
            {name}
          </Choice>
        ))}
      </div>
      <Choice
        type="checkbox"
        checked={isFolded && canFold}
        disabled={!canFold}
        onChange={() => setFold(!isFolded)}
      >
        {timeline.fold}
      </Choice>
      {hasOthers && <Button onClick={() => setCounts(true)}>{density.counts}</Button>}
      {hasOthers && counts && <PeriodTable onClose={() => setCounts(false)} />}
    </>
  );
}

function Choice(props: {
  readonly type: "radio" | "checkbox";
  readonly name?: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: () => void;
  readonly children: ReactNode;
}) {
  const { children, ...input } = props;
  return (
    <label className={styles.choice}>
      <input {...input} />
      {children}
    </label>
  );
}

/** The filters as a dialog over the page, or with `isOver` over the picture. */
export function FilterSheet(props: { readonly isOver?: boolean; readonly onClose: () => void }) {
  const { isOver = false, onClose } = props;
  const { panes, filters } = useWords().messages;
  const { events } = useDerived(selectTotals);
  return (
    <Dialog
      look={isOver ? "over" : "sheet"}
      title={panes.filters}
      onClose={onClose}
      foot={(close) => (
        <Button data-primary="" onClick={close}>
          {filters.show(events)}
        </Button>
      )}
    >
      {() => <Filters overPicture={isOver} />}
    </Dialog>
  );
}
